import { index, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { moment } from "../columns";

/** What administrators set for the whole organization; absent keys have the default of domain/people/settings.ts. */
export const settings = pgTable("settings", {
  key: text("key").primaryKey(),
  value: jsonb("value").notNull(),
  changedAt: moment("changed_at").notNull(),
});

/** Fixed-window counters shared by all web processes. */
export const rateLimits = pgTable(
  "rate_limits",
  {
    bucket: text("bucket").notNull(),
    windowStart: moment("window_start").notNull(),
    hits: integer("hits").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.bucket, table.windowStart] }),
    index("rate_limits_window").on(table.windowStart),
  ],
);

/** Workers say here that they live; the jobs of a silent one are given to others. */
export const workers = pgTable("workers", {
  id: text("id").primaryKey(),
  startedAt: moment("started_at").notNull(),
  heartbeatAt: moment("heartbeat_at").notNull(),
});
