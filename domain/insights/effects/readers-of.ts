import { sql } from "drizzle-orm";
import { insights } from "@/db/schema/insights";

const dayMs = 24 * 60 * 60 * 1000;
const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * dayMs).toISOString();

/** How many others than this person opened each record, joined beside `insights` as `readers`. */
export const readersOf = (personId: string, now: Date) => sql`lateral (
  select count(*)::int as ever,
    (count(*) filter (where r.latest > ${daysBefore(now, 90)}::timestamptz))::int as quarter,
    (count(*) filter (where r.earliest > ${daysBefore(now, 7)}::timestamptz))::int as new_this_week,
    (count(*) filter (where r.latest >= ${insights.revisedAt}))::int as since_published,
    max(r.earliest) as newest
  from (
    select min(e.first_at) as earliest, max(e.first_at) as latest from exposures e
    where e.insight_id = ${insights.id} and e.channel = 'page' and e.person_id <> ${personId}
    group by e.person_id) r) readers`;
