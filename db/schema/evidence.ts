import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { bytea, madeId, moment } from "../columns";
import { people } from "./people";

export const fileKinds = ["table", "picture", "document", "text", "other"] as const;

/** The bytes of a snapshot, kept once under their checksum however many snapshots have them. */
export const storedFiles = pgTable("stored_files", {
  /** 64 hexadecimal digits; what the file is called in the store. */
  sha256: text("sha256").primaryKey(),
  bytes: bigint("bytes", { mode: "number" }).notNull(),
  kind: text("kind", { enum: fileKinds }).notNull(),
  /** What it is by its first bytes, never what somebody said it is. */
  mediaType: text("media_type").notNull(),
  /** What is known of it by its kind: `domain/evidence/files/file-facts-query.ts`. */
  facts: jsonb("facts").$type<Record<string, unknown>>().notNull().default({}),
  /** `waiting`: the store was out of reach, and its pieces lie in `file_pieces` until it answers. */
  place: text("place", { enum: ["store", "waiting"] })
    .notNull()
    .default("store"),
  createdAt: moment("created_at").notNull(),
});

/** A file that could not be brought to the store yet, a megabyte each. */
export const filePieces = pgTable(
  "file_pieces",
  {
    sha256: text("sha256")
      .notNull()
      .references(() => storedFiles.sha256, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    bytes: bytea("bytes").notNull(),
  },
  (table) => [primaryKey({ columns: [table.sha256, table.position] })],
);

/** A small picture of a file, drawn anew from its pixels and never the file's own bytes. */
export const filePreviews = pgTable("file_previews", {
  sha256: text("sha256")
    .primaryKey()
    .references(() => storedFiles.sha256, { onDelete: "cascade" }),
  mediaType: text("media_type").notNull(),
  bytes: bytea("bytes").notNull(),
});

/** Something that evidence rests on and that changes: a table, a file. What it is at one time is a snapshot. */
export const datasets = pgTable(
  "datasets",
  {
    id: madeId(),
    /** Eight characters without vowels: its address. */
    key: text("key").notNull().unique(),
    name: text("name").notNull(),
    /** How many snapshots there are: the next one's number is one more, taken under the row's lock. */
    snapshotCount: integer("snapshot_count").notNull().default(0),
    withdrawnAt: moment("withdrawn_at"),
    withdrawnById: uuid("withdrawn_by_id").references(() => people.id),
    withdrawnReason: text("withdrawn_reason").notNull().default(""),
    createdById: uuid("created_by_id")
      .notNull()
      .references(() => people.id),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [
    index("datasets_created_by").on(table.createdById),
    check("datasets_withdrawn", sql`(${table.withdrawnAt} is null) = (${table.withdrawnById} is null)`),
  ],
);

/** A dataset as it was at one time: one file, never changed. The newest has the highest number. */
export const snapshots = pgTable(
  "snapshots",
  {
    id: madeId(),
    datasetId: uuid("dataset_id")
      .notNull()
      .references(() => datasets.id, { onDelete: "cascade" }),
    /** From 1. */
    number: integer("number").notNull(),
    predecessorId: uuid("predecessor_id").references((): AnyPgColumn => snapshots.id, {
      onDelete: "cascade",
    }),
    sha256: text("sha256")
      .notNull()
      .references(() => storedFiles.sha256),
    /** As the file was called where it came from, tamed. */
    fileName: text("file_name").notNull(),
    /** What is different, in the words of who added it. */
    note: text("note").notNull().default(""),
    createdById: uuid("created_by_id")
      .notNull()
      .references(() => people.id),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [
    unique("snapshots_number").on(table.datasetId, table.number),
    index("snapshots_sha256").on(table.sha256),
    index("snapshots_predecessor").on(table.predecessorId),
    check("snapshots_first", sql`(${table.number} = 1) = (${table.predecessorId} is null)`),
  ],
);
