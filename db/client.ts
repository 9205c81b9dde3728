import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { withKeptPlans } from "./kept-plans";

/** Next reloads modules while developing; the pool must survive that. */
const kept = globalThis as { tidemarkPool?: postgres.Sql };

const pool =
  kept.tidemarkPool ??
  withKeptPlans(
    postgres(process.env.DATABASE_URL ?? "", {
      max: Number(process.env.DATABASE_POOL ?? 10),
      idle_timeout: 60,
      connect_timeout: 10,
      onnotice: () => {},
    }),
  );
kept.tidemarkPool = pool;

export const db = drizzle(pool);

export type Transaction = Parameters<Parameters<typeof db.transaction>[0]>[0];
/** Either the pool or an open transaction: what reading helpers take. */
export type Database = typeof db | Transaction;

/** Ends the pool when a process stops. */
export async function closeDatabase() {
  await pool.end({ timeout: 5 });
  kept.tidemarkPool = undefined;
}
