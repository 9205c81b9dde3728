import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  real,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { madeId, moment } from "../columns";
import { deliveries } from "./deliveries";
import { insights, revisions } from "./insights";
import { people } from "./people";

const personId = () =>
  uuid("person_id")
    .notNull()
    .references(() => people.id);
const insightId = () =>
  uuid("insight_id")
    .notNull()
    .references(() => insights.id, { onDelete: "cascade" });

/**
 * Every time somebody met an insight: graded by themselves, or only read. Appended and never changed; what was pressed by
 * mistake is taken back by a contact of its own. All that `memory` says can be made from it again.
 */
export const contacts = pgTable(
  "contacts",
  {
    id: madeId(),
    personId: personId(),
    insightId: insightId(),
    /** The question, by the id that stays the same across revisions; empty when none was asked. */
    promptId: text("prompt_id").notNull().default(""),
    revisionId: uuid("revision_id").references(() => revisions.id),
    deliveryId: uuid("delivery_id").references(() => deliveries.id, { onDelete: "set null" }),
    channel: text("channel", {
      enum: ["path", "web", "mail", "slack", "page", "presentation"],
    }).notNull(),
    grade: text("grade", { enum: ["knew", "roughly", "forgot", "not-for-me", "read"] }).notNull(),
    at: moment("at").notNull(),
    /** The person's local day. */
    day: date("day", { mode: "string" }).notNull(),
    /** The estimate just before, from 0 to 1; null when they had never met it. */
    recallBefore: real("recall_before"),
    undoesId: uuid("undoes_id").references((): AnyPgColumn => contacts.id),
  },
  (table) => [
    index("contacts_pair").on(table.personId, table.insightId, table.at),
    index("contacts_insight").on(table.insightId, table.at),
    index("contacts_revision").on(table.revisionId),
    index("contacts_delivery").on(table.deliveryId),
    uniqueIndex("contacts_undone").on(table.undoesId).where(sql`${table.undoesId} is not null`),
  ],
);

/** Why somebody is asked about an insight again and again; `none` is asked only when an initiative needs it. */
export const tiers = ["none", "base", "keep"] as const;

/** Needs of the team's past, of what was learned on a path, of what a team must know, of a topic that is followed. */
export const needCauses = ["history", "path", "must-know", "follow"] as const;

/** What a person is estimated to remember of an insight they met, or are to be asked about; nothing for all others. */
export const memory = pgTable(
  "memory",
  {
    personId: personId(),
    insightId: insightId(),
    /** FSRS-6, by `domain/memory/memory-of.ts`; null until the first contact. */
    stability: real("stability"),
    difficulty: real("difficulty"),
    lastContactAt: moment("last_contact_at"),
    /** The local day that elapsed days count from. */
    lastOn: date("last_on", { mode: "string" }),
    contacts: integer("contacts").notNull().default(0),
    lapses: integer("lapses").notNull().default(0),
    tier: text("tier", { enum: tiers }).notNull().default("none"),
    dueOn: date("due_on", { mode: "string" }),
    /** The last day on which it is recalled more likely than seven times in ten. */
    holdsUntil: date("holds_until", { mode: "string" }),
    lastSentAt: moment("last_sent_at"),
    unopenedStreak: integer("unopened_streak").notNull().default(0),
    /** Since when it is not for them. */
    suppressedAt: moment("suppressed_at"),
    /** Expected needs of it by this person in the next 90 days, as of when the pair was last looked at. */
    need: real("need").notNull().default(0),
    /** What a need that is not an initiative's rests on; null for none. */
    because: text("because", { enum: needCauses }),
    /** They asked not to be asked before this local day, and to be asked then. */
    snoozedUntil: date("snoozed_until", { mode: "string" }),
    /** The insight that this one took the place of, which they had learned. */
    changedFromId: uuid("changed_from_id").references((): AnyPgColumn => insights.id, {
      onDelete: "set null",
    }),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.insightId] }),
    index("memory_due")
      .on(table.personId, table.dueOn)
      .where(sql`${table.tier} <> 'none' and ${table.suppressedAt} is null`),
    index("memory_snoozed").on(table.personId).where(sql`${table.snoozedUntil} is not null`),
    index("memory_changed_from").on(table.changedFromId),
    index("memory_insight").on(table.insightId, table.holdsUntil),
    index("memory_person").on(table.personId, table.holdsUntil),
  ],
);
