import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { daysBetween, daysLater } from "../memory/days";
import { localDay } from "../people/local-day";
import { recordOccasions } from "./record-occasion";

/** So many days before its kickoff or a milestone of its own, an initiative comes up. */
const daysAhead = [1, 7, 14] as const;

type Near = {
  initiativeId: string;
  name: string;
  on: string;
  timeZone: string;
  createdAt: Date;
  /** Names of the occasions of this kind that there were. */
  noted: string[];
};

/**
 * By the clock: initiatives whose kickoff or own milestone is two weeks, one week or a day away where their owner lives
 * come up, each time once. After a while without a worker only the nearest of these is made up for, and nothing that
 * lay before the initiative was begun.
 */
export async function noteMilestones(now: Date) {
  const due = (await listNear(now)).flatMap((near) => {
    const occasion = occasionOf(near, now);
    return occasion && !near.noted.includes(occasion.name) ? [occasion] : [];
  });
  if (due.length > 0) await db.transaction((tx) => recordOccasions(tx, due, now));
}

function occasionOf({ initiativeId, name, on, timeZone, createdAt }: Near, now: Date) {
  const today = localDay(now, timeZone);
  const days = daysBetween(today, on);
  const step = on < today ? undefined : daysAhead.find((ahead) => days <= ahead);
  if (step === undefined || daysBetween(localDay(createdAt, timeZone), on) < step) return null;
  return {
    ...{ initiativeId, kind: "milestone" as const, note: `${name} ${inWords(days)}` },
    name: `milestone:${on}:${name}:${step}`,
  };
}

function inWords(days: number) {
  if (days === 0) return "is today";
  return days === 1 ? "is tomorrow" : `in ${days} days`;
}

/** All that may be due in some time zone: by the indexes of the two kinds of days. */
async function listNear(now: Date): Promise<Near[]> {
  const today = localDay(now, "UTC");
  const [first, last] = [daysLater(today, -1), daysLater(today, Math.max(...daysAhead) + 1)];
  const rows = await db.execute<Omit<Near, "createdAt"> & { createdAt: string }>(sql`
    with near (initiative_id, name, on_day) as (
      select id, 'Kickoff', kickoff_on from initiatives
      where stage in ('proposed', 'active') and kickoff_on between ${first}::date and ${last}::date
      union
      select initiative_id, name, on_day from milestones where on_day between ${first}::date and ${last}::date
    )
    select i.id as "initiativeId", near.name, near.on_day::text as "on", p.time_zone as "timeZone",
      to_json(i.created_at) as "createdAt",
      to_json(array(
        select o.name from initiative_occasions o where o.initiative_id = i.id and o.kind = 'milestone')) as noted
    from near join initiatives i on i.id = near.initiative_id and i.stage in ('proposed', 'active')
    join people p on p.id = i.owner_id
    order by i.id, near.on_day, near.name`);
  return rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt) }));
}
