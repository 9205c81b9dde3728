import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { localDay } from "../people/local-day";
import { isAskablePerson, isReadable } from "./askable";

/**
 * Ends keeping where it cannot go on: who left or stopped, whom it is not for, and who may not read it any more. `which`
 * narrows it: a condition on `k`, the keepers.
 */
export async function releaseKeepers(tx: Transaction, which: SQL, now: Date) {
  await tx.execute(sql`
    delete from keepers k using people p, insights i
    where p.id = k.person_id and i.id = k.insight_id and ${which} and (
      not ${isAskablePerson} or not ${isReadable(localDay(now, "UTC"))} or exists (
        select from memory m
        where m.person_id = k.person_id and m.insight_id = k.insight_id and m.suppressed_at is not null))`);
}
