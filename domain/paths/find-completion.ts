import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { PersonActor } from "../actor";
import type { PathRow } from "./find-path";
import { mustSeePeopleOn } from "./list-people-on-path";
import { type Completion, leastPeople } from "./people-on-path-query";
import { isLatest } from "./standings";

/**
 * How many days people took from being put on a path to its end, without their pauses; for those who look after it. A
 * middle is given from five people on.
 */
export async function findCompletion(
  actor: PersonActor,
  path: Pick<PathRow, "id" | "ownerId">,
): Promise<Completion> {
  mustSeePeopleOn(actor, path);
  const [row] = await db.execute<Row>(sql`
    with took (days) as (
      select greatest(1, (e.finished_at at time zone p.time_zone)::date
        - (e.enrolled_at at time zone p.time_zone)::date - e.paused_days)
      from enrolments e join people p on p.id = e.person_id
      where e.path_id = ${path.id} and e.finished_at is not null and ${isLatest}
    )
    select count(*)::int as finished,
      percentile_cont(array[0.25, 0.5, 0.75]) within group (order by days) as quarters,
      (select json_agg(w order by w.week) from (
        select ceil(days / 7.0)::int as week, count(*)::int as people from took group by 1) w) as weeks
    from took`);
  const { finished, quarters, weeks } = row ?? { finished: 0, quarters: null, weeks: null };
  const [early = 0, median = 0, late = 0] = (quarters ?? []).map(Math.round);
  const isEnough = finished >= leastPeople;
  return {
    finished,
    medianDays: isEnough ? median : null,
    middleHalf: isEnough ? [early, late] : null,
    weeks: weeks ?? [],
  };
}

type Row = { finished: number; quarters: number[] | null; weeks: Completion["weeks"] | null };
