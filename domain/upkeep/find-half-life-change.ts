import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import type { Actor } from "../actor";
import { defaultHalfLifeDays } from "../evidence/evidence-weight";
import { halfLifeInSql, weightNowInSql } from "../evidence/weight-in-sql";
import { insightHref } from "../insights/insight-address";
import { listedFor } from "../insights/insight-policy";
import { localDay } from "../people/local-day";
import type { HalfLifeChange } from "./half-life-query";
import { readershipOf } from "./readership-in-sql";

const most = 50;

/**
 * What another half-life of a topic would come to, of the published insights that age at its pace and that this actor
 * may see, the most read first. Nothing is changed.
 */
export async function findHalfLifeChange(
  actor: Actor,
  { topicId, halfLifeDays }: { topicId: string; halfLifeDays: number | null },
  now: Date,
): Promise<HalfLifeChange> {
  const then = sql<number>`coalesce(
    (select min(case when ht.id = ${topicId} then ${halfLifeDays}::int else ht.half_life_days end)
      from insight_topics hi join topics ht on ht.id = hi.topic_id where hi.insight_id = insights.id),
    ${sql.raw(String(defaultHalfLifeDays))})`;
  const before = weightNowInSql("insights", now, halfLifeInSql("insights"));
  const after = weightNowInSql("insights", now, then);
  const [needing, relieved] = await Promise.all([
    list(actor, topicId, { after, condition: needsThen(before, after) }, now),
    list(actor, topicId, { after, condition: relievedThen(after) }, now),
  ]);
  return { needing, relieved };
}

const half = sql<number>`(coalesce(insights.weight_checked, insights.weight_published) / 2)::float8`;

const needsThen = (before: SQL, after: SQL) =>
  sql`insights.open_causes = 0 and ${half} > 0 and ${before} >= ${half} and ${after} < ${half}`;

const relievedThen = (after: SQL) => sql`insights.open_causes = 1 and ${after} >= ${half} and exists (
  select 1 from review_causes c
  where c.insight_id = insights.id and c.kind = 'weight-fell' and c.closed_at is null)`;

type Row = { key: string; slug: string; statement: string; weight: number; half: number; total: number };

async function list(
  actor: Actor,
  topicId: string,
  { after, condition }: { after: SQL; condition: SQL },
  now: Date,
) {
  const today = localDay(now, actor.kind === "person" ? actor.timeZone : "UTC");
  const rows = await db.execute<Row>(sql`
    select insights.key, insights.slug, insights.statement, ${after} as weight, ${half} as half,
      count(*) over ()::int as total
    from ${insights}
    cross join lateral ${readershipOf(sql`insights.id`, today)}
    where insights.id in (select insight_id from insight_topics where topic_id = ${topicId})
      and insights.status = 'published' and insights.half_life_days is null and ${listedFor(actor, now)}
      and ${condition}
    order by readership.reach desc, readership.days desc, insights.id
    limit ${most}`);
  return {
    total: rows[0]?.total ?? 0,
    first: rows.map(({ key, slug, statement, weight, half }) => ({
      ...{ statement, weight, half },
      href: insightHref({ key, slug }),
    })),
  };
}
