import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";

/** Any number, the same in every process. */
const indexLock = 7_351_003_190;

/**
 * One writer at a time, until its transaction ends. What it reads afterwards is what was committed last, so that an
 * older text never lands on a newer one, and counts are right.
 */
export async function claimIndex(tx: Transaction) {
  await tx.execute(sql`select pg_advisory_xact_lock(${indexLock})`);
}
