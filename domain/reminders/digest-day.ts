import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { localMoment, weekdayOf } from "./local-hours";
import { unchosen } from "./preferences-query";

/**
 * Whether a local day of somebody is the one of their digest: it has gone out, or is still to come. What they are asked on
 * it has no mail of its own, so that nobody gets two messages a day.
 */
export async function isDigestDay(
  database: Database,
  { personId, day }: { personId: string; day: string },
  now: Date,
): Promise<boolean> {
  const [row] = await database.execute<Row>(sql`
    select p.time_zone as "timeZone", to_json(p.digest_at) as "digestAt",
      coalesce(r.digest_day, ${unchosen.digestDay}) as "digestDay",
      coalesce(r.digest_time, ${unchosen.digestTime})::text as "digestTime",
      r.digest_stopped_at is not null as "isStopped",
      exists (
        select from digest_editions e
        where e.person_id = p.id and e.day = ${day} and e.state in ('planned', 'composed')) as "isOut",
      exists (
        select from digest_editions e
        where e.person_id = p.id and e.week = to_char(${day}::date, 'IYYY"-W"IW')) as "hasWeek"
    from people p left join preferences r on r.person_id = p.id where p.id = ${personId}`);
  if (!row) return false;
  return row.isOut || (!row.isStopped && comesOn(row, day, now));
}

type Row = {
  timeZone: string;
  digestAt: string | null;
  digestDay: number;
  digestTime: string;
  isStopped: boolean;
  isOut: boolean;
  hasWeek: boolean;
};

/** What is overdue goes out today or tomorrow; what was not worked out yet is as they chose. */
function comesOn({ timeZone, digestAt, digestDay, digestTime, hasWeek }: Row, day: string, now: Date) {
  const here = localMoment(now, timeZone);
  if (digestAt === null) return !hasWeek && weekdayOf(day) === digestDay && here.time < digestTime;
  const due = new Date(digestAt);
  if (due <= now) return here.day === day;
  return !hasWeek && localMoment(due, timeZone).day === day;
}
