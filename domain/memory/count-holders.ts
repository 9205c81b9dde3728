import { sql } from "drizzle-orm";
import { db } from "@/db/client";

/** So that nobody is found out by a number. */
const fewest = 5;

/**
 * By how many people each of these insights is remembered, recalled more likely than seven times in ten today, and how many
 * remember at least one; null where they are fewer than five.
 */
export async function countHolders(insightIds: string[], today: string) {
  const rows = await db.execute<{ id: string | null; holders: number }>(sql`
    select m.insight_id as id, count(distinct m.person_id)::int as holders
    from memory m join people p on p.id = m.person_id and p.deactivated_at is null
    where m.insight_id in (select value::uuid from json_array_elements_text(${JSON.stringify(insightIds)}::json))
      and m.holds_until >= ${today}::date
    group by grouping sets ((m.insight_id), ())`);
  const told = (holders: number | undefined) => (holders && holders >= fewest ? holders : null);
  const counted = new Map(rows.map(({ id, holders }) => [id, holders]));
  return {
    of: (insightId: string) => told(counted.get(insightId)),
    together: told(counted.get(null)),
  };
}
