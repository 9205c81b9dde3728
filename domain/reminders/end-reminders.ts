import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { HandOver } from "../access/hand-over-work";
import { localDay } from "../people/local-day";
import { idsOf } from "./askable";
import { placeWithin } from "./place-within";

/** Nobody who leaves keeps anything or is asked anything from then on; whoever takes their place is found later. */
export const leaveReminders: HandOver = async (tx, { from, now }) => {
  await endReminders(tx, [from.id], now);
  await placeWithin(tx, { personIds: [from.id] }, now);
  return [];
};

/** Of those among these people who cannot sign in any more: their duties go, and what lies before them or was planned. */
export async function endReminders(tx: Transaction, personIds: string[], now: Date) {
  const gone = sql`(select p.id from people p where p.id in ${idsOf(personIds)} and p.deactivated_at is not null)`;
  await tx.execute(sql`delete from keepers where person_id in ${gone}`);
  await tx.execute(sql`
    update cards set state = 'withdrawn', closed_at = ${now.toISOString()}::timestamptz
    where state = 'open' and person_id in ${gone}`);
  await tx.execute(sql`
    delete from plans where day >= ${localDay(now, "UTC")}::date - 1 and person_id in ${gone}`);
}
