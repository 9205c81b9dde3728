import { sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { idsOf } from "./askable";
import { carryMemories } from "./carry-memories";
import { fillKeepers } from "./fill-keepers";
import { placeWithin } from "./place-within";
import { rateNewTeams } from "./rate-teams";

/**
 * After records came into use, changed or went: finds who keeps them and who needs them. What hung on a replaced one
 * passes to the living one; what is not in use any more is asked of nobody, and comes back as it was.
 */
export async function placeInsights({ insightIds }: { insightIds: string[] }, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    await rateNewTeams(tx, now);
    const livingIds = await carryMemories(tx, insightIds, now);
    const ids = [...new Set([...insightIds, ...livingIds])].sort();
    await fillKeepers(tx, ids, now);
    await placeAll(tx, ids, now);
  });
}

/** Looks at everybody for these, and notes when. */
export async function placeAll(tx: Transaction, insightIds: string[], now: Date) {
  await placeWithin(tx, { insightIds }, now);
  await tx.execute(sql`
    insert into insight_needs (insight_id, placed_at)
    select i.id, ${now.toISOString()}::timestamptz from insights i where i.id in ${idsOf(insightIds)} order by i.id
    on conflict (insight_id) do update set placed_at = excluded.placed_at`);
}
