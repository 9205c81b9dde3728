import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";

/** Whoever names the same thing waits here until the transactions before have ended. */
export async function takeTurns(tx: Transaction, thing: string) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${thing}, 0))`);
}
