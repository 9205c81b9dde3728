import { type SQL, sql } from "drizzle-orm";
import { initiatives } from "@/db/schema/initiatives";
import { lastDay } from "./initiative-days";
import { isLive } from "./initiative-policy";
import type { NextDay } from "./initiative-query";

/** As SQL, a table `coming` with its next day; of several on one day in the order kickoff, milestones, end. */
export const comingDays = (today: string) => sql`(
  select d.kind, d.name, d.on_day from (
    select 'kickoff' as kind, 'Kickoff' as name, ${initiatives.kickoffOn} as on_day, 0 as place
    union all
    select 'milestone', m.name, m.on_day, 1 from milestones m where m.initiative_id = ${initiatives.id}
    union all
    select 'end', 'End', ${lastDay}, 2
  ) d where d.on_day >= ${today}::date order by d.on_day, d.place, d.name limit 1) coming`;

/** As SQL, the first day of a live one that is still to come. */
export const nextDay = (today: string) => sql<NextDay | null>`(case when ${isLive} then (
  select json_build_object('kind', coming.kind, 'name', coming.name, 'on', coming.on_day) from ${comingDays(today)}) end)`;

export type Place = { rank: SQL<number>; order: SQL<number> };

/** Where it stands in the list, ascending: its group, and in days how soon it comes up or how long ago it was closed. */
export function placeOf(today: string): Place {
  const coming = sql`(select coming.on_day from ${comingDays(today)})`;
  const daysOf = (day: SQL) => sql`(${day} - date '1970-01-01')`;
  const changed = sql`(${initiatives.changedAt} at time zone 'UTC')::date`;
  return {
    rank: sql<number>`(case when not ${isLive} then 2 when ${coming} is null then 1 else 0 end)`,
    order: sql<number>`(case
      when not ${isLive} then - ${daysOf(sql`coalesce(${initiatives.decidedOn}, ${changed})`)}
      when ${coming} is null then - ${daysOf(changed)}
      else ${daysOf(coming)} end)`,
  };
}
