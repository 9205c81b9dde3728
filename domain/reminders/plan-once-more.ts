import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { localDay } from "../people/local-day";
import { idsOf } from "./askable";
import { participants } from "./participants";

/**
 * Has the day of people on a live initiative, or of some of those on any, planned once more where it was planned without a
 * question, because something may be needed of them by now.
 */
export async function planOnceMore(
  tx: Transaction,
  of: { initiativeId: string } | { personIds: string[] },
  now: Date,
) {
  const which = "initiativeId" in of ? sql`n.id = ${of.initiativeId}` : sql`true`;
  const live = sql`n.stage in ('proposed', 'active') and ${which}`;
  const who = "personIds" in of ? sql`plans.person_id in ${idsOf(of.personIds)}` : sql`true`;
  // Wherever they are it is yesterday, today or tomorrow.
  const today = localDay(now, "UTC");
  await tx.execute(sql`
    update plans set is_stale = true
    where plans.cards = 0 and not plans.is_stale and ${who}
      and plans.day between ${today}::date - 1 and ${today}::date + 1
      and plans.person_id in (select person_id from ${participants(live, now)} on_it)`);
}
