import { type SQL, sql } from "drizzle-orm";

/**
 * Who read an insight in the last 365 days and who holds it now, as a relation `readership` of one row to be joined
 * laterally: `readers`, the `days` on which they read, `holders`, and `reach`, everybody who did or does either.
 */
export const readershipOf = (insightId: SQL, today: string): SQL => sql`(
  select count(e.person_id)::int as readers, coalesce(sum(e.days), 0)::int as days, count(m.person_id)::int as holders,
    count(*)::int as reach
  from (
    select person_id, count(distinct day) as days from exposures
    where insight_id = ${insightId} and day > ${today}::date - 365 group by person_id) e
  full join (
    select h.person_id from memory h join people p on p.id = h.person_id
    where h.insight_id = ${insightId} and h.holds_until >= ${today}::date and h.suppressed_at is null
      and p.deactivated_at is null) m using (person_id)) readership`;
