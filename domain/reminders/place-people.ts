import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { idsOf } from "./askable";
import { endReminders } from "./end-reminders";
import { placeWithin } from "./place-within";
import { planOnceMore } from "./plan-once-more";
import { rateNewTeams } from "./rate-teams";
import { releaseKeepers } from "./release-keepers";

/**
 * After people came, went, changed teams, followed something, stopped or began again: finds what they need, and lets go of
 * what they cannot keep. Whoever left is asked nothing any more.
 */
export async function placePeople({ personIds }: { personIds: string[] }, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    await rateNewTeams(tx, now);
    await endReminders(tx, personIds, now);
    await releaseKeepers(tx, sql`k.person_id in ${idsOf(personIds)}`, now);
    await placeWithin(tx, { personIds }, now);
    await planOnceMore(tx, { personIds }, now);
  });
}
