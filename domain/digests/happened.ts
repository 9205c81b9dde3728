import { type SQL, sql } from "drizzle-orm";
import { listedFor } from "../insights/insight-policy";
import type { DigestReader } from "./digest-reader";

/**
 * As SQL, for `with`: `happened`, what became of records since somebody's last digest, one row each, the gravest thing
 * alone, of the topics that they or their teams follow and of records that they follow. What they published themselves is
 * no news to them. A replacement is told of the record that took the place, wherever they may read it.
 */
export function happened({ actor, now, today, since }: DigestReader): SQL {
  const from = sql`${since.toISOString()}::timestamptz`;
  const isListed = (id: SQL) =>
    sql`exists (select from insights where insights.id = ${id} and insights.status = 'published' and ${listedFor(actor, now)})`;
  return sql`
  mine (topic_id) as materialized (
    select f.topic_id from topic_follows f where f.person_id = ${actor.id}
    union
    select t.topic_id from team_topics t join memberships m on m.team_id = t.team_id
    where m.person_id = ${actor.id} and m.from_on <= ${today}::date
      and (m.until_on is null or m.until_on >= ${today}::date)
  ),
  events (insight_id, topic_of, what, grave, at, other_id) as (
    select i.id, i.id, 'published', 4, i.revised_at, null::uuid from insights i
    where i.status = 'published' and i.trashed_at is null and i.revised_at >= ${from}
      and not exists (
        select from revisions r where r.id = i.published_revision_id and r.published_by_id = ${actor.id})
    union all
    select case when s.is_listed then i.superseded_by_id else i.id end, i.id, 'replaced', 3, i.superseded_at,
      case when s.is_listed then i.id end
    from insights i cross join lateral (select ${isListed(sql`i.superseded_by_id`)} as is_listed) s
    where i.status = 'superseded' and i.trashed_at is null and i.superseded_at >= ${from}
    union all
    select i.id, i.id, 'retired', 2, i.retired_at, null from insights i
    where i.status = 'retired' and i.trashed_at is null and i.retired_at >= ${from}
    union all
    select l.to_id, l.to_id, 'doubted', 1, i.revised_at, i.id from insights i
    join insight_links l on l.from_id = i.id and l.kind = 'contradicts'
    join insights o on o.id = l.to_id and o.status = 'published' and o.trashed_at is null
    where i.status = 'published' and i.trashed_at is null and i.revised_at >= ${from}
      and ${isListed(sql`i.id`)} and not ${saidBefore(sql`i.id`, from, sql`'links'`, sql`json_build_object('kind', 'contradicts', 'insightId', l.to_id)`)}
    union all
    select i.id, i.id, 'doubted', 1, i.revised_at, null from insights i
    join evidence_items e on e.insight_id = i.id and e.withdrawn
    where i.status = 'published' and i.trashed_at is null and i.revised_at >= ${from} and i.published_at < ${from}
      and not ${saidBefore(sql`i.id`, from, sql`'evidence'`, sql`json_build_object('id', e.item_id, 'withdrawn', true)`)}
  ),
  happened (insight_id, topic_of, what, at, other_id) as (
    select distinct on (e.insight_id) e.insight_id, e.topic_of, e.what, e.at, e.other_id from events e
    where exists (
        select from insight_topics x join mine on mine.topic_id = x.topic_id
        where x.insight_id in (e.insight_id, e.topic_of))
      or exists (
        select from insight_follows f
        where f.person_id = ${actor.id} and f.insight_id in (e.insight_id, e.topic_of))
    order by e.insight_id, e.grave, e.at desc
  )`;
}

/** Whether what readers saw of a record right before said this already. */
const saidBefore = (insightId: SQL, from: SQL, part: SQL, item: SQL) => sql`coalesce((
  select r.content -> ${part} @> jsonb_build_array(${item}::jsonb) from revisions r
  where r.insight_id = ${insightId} and r.published_at < ${from}
  order by r.published_at desc limit 1), false)`;
