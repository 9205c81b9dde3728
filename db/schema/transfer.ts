import { bigint, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bytea, madeId, moment } from "../columns";
import { insights } from "./insights";
import { people } from "./people";

export const importStates = [
  "uploading",
  "checking",
  "checked",
  "running",
  "done",
  "refused",
  "cancelled",
  "failed",
] as const;
export const entryActions = ["create", "update", "unchanged", "skip", "refuse"] as const;

/** One import of records or of people: first looked through, then stored as a whole or not at all. */
export const imports = pgTable(
  "imports",
  {
    id: madeId(),
    state: text("state", { enum: importStates }).notNull().default("uploading"),
    /** As the person's file was called; shown as text only. */
    fileName: text("file_name").notNull(),
    bytes: bigint("bytes", { mode: "number" }).notNull().default(0),
    sha256: text("sha256"),
    /** `domain/transfer/import-options-input.ts`: what the person chose. */
    options: jsonb("options").$type<Record<string, unknown>>().notNull(),
    startedById: uuid("started_by_id")
      .notNull()
      .references(() => people.id),
    startedAt: moment("started_at").notNull(),
    /** How far the step under way is; written outside of its transaction, for the page alone. */
    progressDone: integer("progress_done").notNull().default(0),
    progressTotal: integer("progress_total").notNull().default(0),
    /** Counts and problems of the file as a whole, once it was looked through. */
    report: jsonb("report").$type<Record<string, unknown>>(),
    /** Why it ended as it did, when a sentence is needed. */
    message: text("message").notNull().default(""),
    cancelAskedAt: moment("cancel_asked_at"),
    checkedAt: moment("checked_at"),
    endedAt: moment("ended_at"),
  },
  (table) => [
    index("imports_started").on(table.startedAt.desc().nullsFirst()),
    index("imports_started_by").on(table.startedById),
  ],
);

/** The uploaded file, in pieces, so that any worker can read it; gone when the import has ended. */
export const importChunks = pgTable(
  "import_chunks",
  {
    importId: uuid("import_id")
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    bytes: bytea("bytes").notNull(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.position] })],
);

/** What the look-through found: one row for each record or person, and for each file that is none. */
export const importEntries = pgTable(
  "import_entries",
  {
    importId: uuid("import_id")
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    /** File or archive entry; shown as text only. */
    name: text("name").notNull(),
    line: integer("line"),
    externalId: text("external_id"),
    statement: text("statement").notNull().default(""),
    /** What else is to be seen of it before it is stored. */
    detail: text("detail").notNull().default(""),
    action: text("action", { enum: entryActions }).notNull(),
    insightId: uuid("insight_id").references(() => insights.id, { onDelete: "set null" }),
    /** Sections that publishing would still want. */
    missing: text("missing").array().notNull(),
    problems: jsonb("problems").$type<Record<string, unknown>[]>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.position] }),
    index("import_entries_action").on(table.importId, table.action, table.position),
    index("import_entries_insight").on(table.insightId),
  ],
);

/** By which name another system, or a file, knows a record; and what it said when it was last taken in. */
export const externalIds = pgTable(
  "external_ids",
  {
    externalId: text("external_id").primaryKey(),
    insightId: uuid("insight_id")
      .notNull()
      .references(() => insights.id, { onDelete: "cascade" }),
    /** SHA-256 of what was read, so that the same again changes nothing. */
    contentHash: text("content_hash").notNull(),
    importedAt: moment("imported_at").notNull(),
  },
  (table) => [index("external_ids_insight").on(table.insightId)],
);
