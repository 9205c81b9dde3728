import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { madeId, moment } from "../columns";
import { deliveries } from "./deliveries";
import { people } from "./people";

/** `refused` is about the message or about us: it says nothing of the address, and never pauses one. */
export const bounceKinds = ["hard", "soft", "complaint", "refused"] as const;
export const bounceSources = ["smtp", "report", "webhook"] as const;

/** What mail servers said about an address after a message had been handed over, or instead of taking it. */
export const bounces = pgTable(
  "bounces",
  {
    id: madeId(),
    /** What makes this report one report: told twice it is one row. */
    key: text("key").notNull().unique(),
    personId: uuid("person_id").references(() => people.id),
    deliveryId: uuid("delivery_id").references(() => deliveries.id, { onDelete: "set null" }),
    address: text("address").notNull(),
    kind: text("kind", { enum: bounceKinds }).notNull(),
    source: text("source", { enum: bounceSources }).notNull(),
    /** The server's own words. */
    answer: text("answer").notNull(),
    at: moment("at").notNull(),
  },
  (table) => [
    index("bounces_person").on(table.personId, table.at),
    index("bounces_address").on(table.address, table.at),
    index("bounces_delivery").on(table.deliveryId),
  ],
);
