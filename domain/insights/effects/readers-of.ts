import { sql } from "drizzle-orm";
import { insights } from "@/db/schema/insights";

/** Whose readers, and the day and time zone of whoever asks. */
export type ReadersOf = { personId: string; today: string; timeZone: string };

/**
 * How many others than this person opened each record, joined beside `insights` as `readers`. Days alone are asked for:
 * the key of exposures holds them, so that their rows need not be read.
 */
export const readersOf = ({ personId, today, timeZone }: ReadersOf) => sql`lateral (
  select count(*)::int as ever,
    (count(*) filter (where r.latest > ${today}::date - 90))::int as quarter,
    (count(*) filter (where r.earliest > ${today}::date - 7))::int as new_this_week,
    (count(*) filter (where r.latest >= (${insights.revisedAt} at time zone ${timeZone})::date))::int as since_published,
    max(r.earliest) as newest
  from (
    select min(e.day) as earliest, max(e.day) as latest from exposures e
    where e.insight_id = ${insights.id} and e.channel = 'page' and e.person_id <> ${personId}
    group by e.person_id) r) readers`;
