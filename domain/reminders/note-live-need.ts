import { sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { linkedInsights } from "../initiatives/linked-insights";
import { localDay } from "../people/local-day";
import { countInitiative } from "./count-initiative";
import { participants } from "./participants";

/**
 * After anything changed in what an initiative needs or of whom: it is counted, once, and those on it whose day was planned
 * without a question are planned once more that day. Nobody else is touched.
 */
export async function noteLiveNeed({ initiativeId }: { initiativeId: string }, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    await countInitiative(tx, initiativeId, now);
    await planOnceMore(tx, initiativeId, now);
  });
}

async function planOnceMore(tx: Transaction, initiativeId: string, now: Date) {
  const live = sql`n.id = ${initiativeId} and n.stage in ('proposed', 'active')`;
  // Wherever they are it is yesterday, today or tomorrow.
  const today = localDay(now, "UTC");
  await tx.execute(sql`
    update plans set is_stale = true
    from ${participants(live, now)} on_it
    where plans.person_id = on_it.person_id and plans.cards = 0 and not plans.is_stale
      and plans.day between ${today}::date - 1 and ${today}::date + 1
      and exists (select from ${linkedInsights(sql`m.initiative_id = ${initiativeId}`)} l)`);
}
