import { sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { linkedInsights } from "../initiatives/linked-insights";
import { countInitiative } from "./count-initiative";
import { planOnceMore } from "./plan-once-more";

/**
 * After anything changed in what an initiative needs or of whom: it is counted, once, and those on it whose day was planned
 * without a question are planned once more that day. Nobody else is touched.
 */
export async function noteLiveNeed({ initiativeId }: { initiativeId: string }, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    await countInitiative(tx, initiativeId, now);
    if (await isLinked(tx, initiativeId)) await planOnceMore(tx, { initiativeId }, now);
  });
}

async function isLinked(tx: Transaction, initiativeId: string) {
  const rows = await tx.execute(
    sql`select from ${linkedInsights(sql`m.initiative_id = ${initiativeId}`)} l limit 1`,
  );
  return rows.length > 0;
}
