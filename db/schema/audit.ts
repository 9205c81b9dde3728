import { bigint, bigserial, index, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { moment } from "../columns";

/** What changed, by whom, from what to what. A trigger refuses update, delete and truncate. */
export const auditEntries = pgTable(
  "audit_entries",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    at: moment("at").notNull().defaultNow(),
    actorKind: text("actor_kind", { enum: ["person", "system", "anonymous"] }).notNull(),
    actorId: text("actor_id"),
    action: text("action").notNull(),
    subjectKind: text("subject_kind").notNull(),
    subjectId: text("subject_id").notNull(),
    before: jsonb("before").$type<Record<string, unknown>>(),
    after: jsonb("after").$type<Record<string, unknown>>(),
  },
  (table) => [
    index("audit_entries_subject").on(table.subjectKind, table.subjectId, table.id),
    index("audit_entries_actor").on(table.actorId, table.id),
    index("audit_entries_action").on(table.action, table.id),
    index("audit_entries_at").on(table.at),
  ],
);

/** The hash chain over audit entries, sealed by a job so that writers never queue behind each other. */
export const auditSeals = pgTable("audit_seals", {
  position: bigint("position", { mode: "number" }).primaryKey(),
  entryId: bigint("entry_id", { mode: "number" })
    .notNull()
    .unique()
    .references(() => auditEntries.id),
  hash: text("hash").notNull(),
  sealedAt: moment("sealed_at").notNull().defaultNow(),
});
