import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { v7 as uuidv7 } from "uuid";
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
    id: uuid("id")
      .primaryKey()
      .$defaultFn(() => uuidv7()),
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
    leaseUntil: timestamp("lease_until", { withTimezone: true }),
    nextTryAt: timestamp("next_try_at", { withTimezone: true }),
    /** After this the message is of no use (a sign-in link that has run out) and is cancelled. */
    uselessAt: timestamp("useless_at", { withTimezone: true }),
    wasUncertain: boolean("was_uncertain").notNull().default(false),
    /** The last answer of the server, or why the state is what it is, in words for administrators. */
    reason: text("reason"),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
    sentAt: timestamp("sent_at", { withTimezone: true }),
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
    startedAt: timestamp("started_at", { withTimezone: true }).notNull(),
    endedAt: timestamp("ended_at", { withTimezone: true }),
    outcome: text("outcome", { enum: ["sent", "uncertain", "failed", "retry", "later"] }),
    answer: text("answer"),
  },
  (table) => [primaryKey({ columns: [table.deliveryId, table.attempt] })],
);
