import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { madeId, moment } from "../columns";
import { people } from "./people";

export const deliveryStates = [
  "pending",
  "sending",
  "sent",
  "uncertain",
  "failed",
  "cancelled",
  "held",
  "kept",
] as const;

/** One outgoing message to one recipient. `kept` means that no mail server is configured: it can be read by administrators. */
export const deliveries = pgTable(
  "deliveries",
  {
    id: madeId(),
    /** What makes this message one message: queueing the same key twice is one delivery. */
    key: text("key").notNull().unique(),
    lane: text("lane", { enum: ["mail", "slack"] })
      .notNull()
      .default("mail"),
    kind: text("kind").notNull(),
    personId: uuid("person_id").references(() => people.id),
    recipientName: text("recipient_name").notNull(),
    recipientAddress: text("recipient_address").notNull(),
    subject: text("subject").notNull(),
    /** Frozen rendering; secrets stand in it as placeholders and are filled in while sending. */
    html: text("html").notNull(),
    text: text("text").notNull(),
    headers: jsonb("headers").$type<Record<string, string>>().notNull().default({}),
    /** What the placeholders are derived from, e.g. {purpose: "sign-in", id: "…"}; null when there are none. */
    secret: jsonb("secret").$type<{ purpose: "sign-in" | "invitation"; id: string; version: number }>(),
    messageId: text("message_id").notNull().unique(),
    state: text("state", { enum: deliveryStates }).notNull().default("pending"),
    attempt: integer("attempt").notNull().default(0),
    worker: text("worker"),
    leaseUntil: moment("lease_until"),
    nextTryAt: moment("next_try_at"),
    /** After this the message is of no use (a sign-in link that has run out) and is cancelled. */
    uselessAt: moment("useless_at"),
    wasUncertain: boolean("was_uncertain").notNull().default(false),
    /** The last answer of the server, or why the state is what it is, in words for administrators. */
    reason: text("reason"),
    createdAt: moment("created_at").notNull(),
    sentAt: moment("sent_at"),
  },
  (table) => [
    index("deliveries_state").on(table.state, table.nextTryAt),
    index("deliveries_lease").on(table.leaseUntil),
    index("deliveries_person").on(table.personId, table.createdAt),
    index("deliveries_created").on(table.createdAt, table.id),
  ],
);

export const deliveryAttempts = pgTable(
  "delivery_attempts",
  {
    deliveryId: uuid("delivery_id")
      .notNull()
      .references(() => deliveries.id, { onDelete: "cascade" }),
    attempt: integer("attempt").notNull(),
    worker: text("worker").notNull(),
    startedAt: moment("started_at").notNull(),
    endedAt: moment("ended_at"),
    outcome: text("outcome", { enum: ["sent", "uncertain", "failed", "retry", "later"] }),
    answer: text("answer"),
  },
  (table) => [primaryKey({ columns: [table.deliveryId, table.attempt] })],
);
