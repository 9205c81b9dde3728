import { sql } from "drizzle-orm";
import { date, index, jsonb, pgTable, smallint, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { madeId, moment } from "../columns";
import { deliveries } from "./deliveries";
import { people } from "./people";

export const editionStates = ["planned", "composed", "empty", "dropped"] as const;

/**
 * One person's digest of one ISO week of theirs: whoever writes the row plans it, so that nobody gets two. It is composed
 * once; `empty` had nothing to say, `dropped` was not wanted any more when its turn came.
 */
export const digestEditions = pgTable(
  "digest_editions",
  {
    id: madeId(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    /** Their local ISO week, such as `2026-W47`. */
    week: text("week").notNull(),
    /** The local day on which it goes out: the one on which it was due, or a later one where nobody worked then. */
    day: date("day", { mode: "string" }).notNull(),
    state: text("state", { enum: editionStates }).notNull().default("planned"),
    plannedAt: moment("planned_at").notNull(),
    composedAt: moment("composed_at"),
    /** A `DigestContent`: what it says and what each item is about, so that it can be checked again when sent or shown. */
    content: jsonb("content").$type<Record<string, unknown>>(),
    /** How many questions it asks that were not asked before; with one or more it counts as one question. */
    dueCards: smallint("due_cards").notNull().default(0),
    deliveryId: uuid("delivery_id").references(() => deliveries.id, { onDelete: "set null" }),
  },
  (table) => [
    uniqueIndex("digest_editions_once").on(table.personId, table.week),
    index("digest_editions_planned").on(table.plannedAt).where(sql`${table.state} = 'planned'`),
    index("digest_editions_day").on(table.personId, table.day),
    index("digest_editions_delivery").on(table.deliveryId),
  ],
);
