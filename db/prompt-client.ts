import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { withKeptPlans } from "./kept-plans";

/** As for the pool: Next reloads modules while developing. */
const kept = globalThis as { tidemarkPromptPool?: postgres.Sql };

/**
 * For what somebody outside waits for no longer than a few seconds: connections of its own that stay open, so that it
 * never stands behind the slow query of a page, nor waits until a new connection has greeted. Each takes many statements
 * at once.
 */
kept.tidemarkPromptPool ??= withKeptPlans(
  postgres(process.env.DATABASE_URL ?? "", {
    max: 4,
    idle_timeout: 0,
    max_lifetime: null,
    connect_timeout: 10,
    onnotice: () => {},
  }),
);

export const promptDb = drizzle(kept.tidemarkPromptPool);
