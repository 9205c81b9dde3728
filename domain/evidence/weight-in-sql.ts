import { type SQL, sql } from "drizzle-orm";
import { defaultHalfLifeDays } from "./evidence-weight";

/** How PostgreSQL knows the row of `insights` that is asked about: "insights" itself, or its alias. */
type Alias = string;

/** Half-life in days of an insight's evidence, as `halfLifeOf` says it: its own, else the shortest of its topics'. */
export const halfLifeInSql = (insight: Alias): SQL<number> => {
  const row = sql.identifier(insight);
  return sql<number>`coalesce(
    nullif(${row}.half_life_days, 0),
    (select min(ht.half_life_days) from insight_topics hi join topics ht on ht.id = hi.topic_id
      where hi.insight_id = ${row}.id),
    ${sql.raw(String(defaultHalfLifeDays))})`;
};

/**
 * Evidence weight of what readers see of an insight, at an instant: what `evidenceWeight` says, counted from
 * `evidence_items` where whole lists need it. `halfLife` may say another half-life, to see what it would come to.
 */
export const weightNowInSql = (insight: Alias, at: Date, halfLife = halfLifeInSql(insight)): SQL<number> => {
  const row = sql.identifier(insight);
  // PostgreSQL refuses numbers too small for a column of it, where JavaScript says 0: nothing that old counts.
  return sql<number>`(
    select greatest(0, coalesce(sum(
      case we.direction when 'supports' then 1 else -1 end
      * case we.strength when 'high' then 4 when 'moderate' then 3 when 'low' then 2 else 1 end
      * power(0.5::float8, least(100, greatest(0, ${dayOf(at)} - extract(epoch from we.dated_from) / 86400) / wh.days))
    ), 0))::float8
    from (select (${halfLife})::float8 as days offset 0) wh
    join evidence_items we on we.insight_id = ${row}.id and we.strength is not null and not we.withdrawn)`;
};

const dayOf = (at: Date) => sql`${at.getTime() / (24 * 60 * 60 * 1000)}::float8`;
