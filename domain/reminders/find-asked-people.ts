import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { AskedPerson } from "./asked-person";
import { capReach } from "./asked-person";
import { countedQuestions } from "./counted-questions";

type Row = Omit<AskedPerson, "cap"> & { ownCap: number | null };

/** Columns of `asked`, with what holds for whoever never chose, as the tables have it. */
const columns = sql`
  p.id, p.time_zone as "timeZone", p.deactivated_at is not null as "isDeactivated",
  r.stopped_at is not null as "isStopped", r.cap as "ownCap", coalesce(r.days, '{2,3,4,5}') as days,
  coalesce(r.ask_from, '08:30')::text as "askFrom", coalesce(r.ask_until, '17:00')::text as "askUntil",
  r.paused_until::text as "pausedUntil", coalesce(h.opens, 5.5)::float8 as opens,
  coalesce(h.non_opens, 4.5)::float8 as "nonOpens", coalesce(h.unopened_run, 0) as "unopenedRun"`;

const joined = sql`
  left join preferences r on r.person_id = p.id
  left join reminder_people h on h.person_id = p.id`;

/** How and when people may be asked. `which` is a condition on `p`; `lock` is how their rows are held. */
export async function findAskedPeople(
  database: Database,
  { which, rest = sql`` }: { which: SQL; rest?: SQL },
  organizationCap: number,
): Promise<AskedPerson[]> {
  const rows = await database.execute<Row>(
    sql`select ${columns} from people p ${joined} where ${which} ${rest}`,
  );
  return rows.map(({ ownCap, ...person }) => ({ ...person, cap: ownCap ?? organizationCap }));
}

/** How many questions share the cap with a local day, of each of these people: up to six days before or after it. */
export async function countAskedLately(database: Database, days: { personId: string; day: string }[]) {
  const rows = await database.execute<{ personId: string; asked: number }>(sql`
    select a."personId", count(*)::int as asked
    from jsonb_to_recordset(${JSON.stringify(days)}::jsonb) as a ("personId" uuid, day date)
    cross join lateral ${countedQuestions(around)} c
    group by a."personId"`);
  return new Map(rows.map(({ personId, asked }) => [personId, asked]));
}

const around = {
  personId: sql`a."personId"`,
  from: sql`a.day - ${capReach}::int`,
  to: sql`a.day + ${capReach}::int`,
};
