import { sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { localDay } from "../people/local-day";
import { idsOf, isAskablePerson } from "./askable";
import { placeWithin } from "./place-within";
import { rateNewTeams } from "./rate-teams";
import { releaseKeepers } from "./release-keepers";

/**
 * After people came, went, changed teams, followed something, stopped or began again: finds what they need, and lets go of
 * what they cannot keep. Whoever left or stopped is asked nothing any more.
 */
export async function placePeople({ personIds }: { personIds: string[] }, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    await rateNewTeams(tx, now);
    await releaseKeepers(tx, sql`k.person_id in ${idsOf(personIds)}`, now);
    await withdrawQuestions(tx, personIds, now);
    await placeWithin(tx, { personIds }, now);
  });
}

/** What lies before people who cannot be asked any more, and what was planned for them. */
export async function withdrawQuestions(tx: Transaction, personIds: string[], now: Date) {
  const gone = sql`(select p.id from people p where p.id in ${idsOf(personIds)} and not ${isAskablePerson})`;
  await tx.execute(sql`
    update cards set state = 'withdrawn', closed_at = ${now.toISOString()}::timestamptz
    where state = 'open' and person_id in ${gone}`);
  await tx.execute(sql`
    delete from plans where person_id in ${gone} and day >= ${localDay(now, "UTC")}::date - 1`);
}
