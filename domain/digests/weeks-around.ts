import { type SQL, sql } from "drizzle-orm";
import { daysLater } from "../memory/days";
import { localDay } from "../people/local-day";
import { isoWeekOf } from "./digest-week";

/** The weeks around now that have a digest of a person, `p`, already: from the last one that may be late to the one after next. */
export function weeksAround(now: Date): SQL<string[]> {
  const today = localDay(now, "UTC");
  return sql`array(
    select e.week from digest_editions e
    where e.person_id = p.id
      and e.week between ${isoWeekOf(daysLater(today, -8))} and ${isoWeekOf(daysLater(today, 22))})`;
}
