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
  const until = sql`${now.toISOString()}::timestamptz`;
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
  followed (id) as materialized (
    select x.insight_id from insight_topics x where x.topic_id in (select topic_id from mine)
    union all
    select f.insight_id from insight_follows f where f.person_id = ${actor.id}
  ),
  recent (id, at, published_at, published_revision_id) as materialized (
    select i.id, i.revised_at, i.published_at, i.published_revision_id from insights i
    where i.status = 'published' and i.trashed_at is null and i.revised_at between ${from} and ${until}
  ),
  ended (id, at, by_id) as materialized (
    select i.id, i.superseded_at, i.superseded_by_id from insights i
    where i.status = 'superseded' and i.trashed_at is null and i.superseded_at between ${from} and ${until}
  ),
  candidates (topic_of, what, at, id, other_id) as (
    select n.id, 'published', n.at, n.id, null::uuid from recent n
    union all select e.id, 'replaced', e.at, e.id, e.by_id from ended e
    union all select e.by_id, 'replaced', e.at, e.id, e.by_id from ended e
    union all
    select i.id, 'retired', i.retired_at, i.id, null from insights i
    where i.status = 'retired' and i.trashed_at is null and i.retired_at between ${from} and ${until}
    union all
    select l.to_id, 'doubted', n.at, l.to_id, n.id from recent n
    join insight_links l on l.from_id = n.id and l.kind = 'contradicts'
  ),
  theirs as materialized (select * from candidates where topic_of in (select id from followed)),
  events (insight_id, topic_of, what, grave, at, other_id) as (
    select t.id, t.id, 'published', 4, t.at, null::uuid from theirs t join recent n on n.id = t.id
    where t.what = 'published' and (
      select r.published_by_id from revisions r where r.id = n.published_revision_id) is distinct from ${actor.id}
    union all
    select case when s.is_listed then t.other_id else t.id end, t.topic_of, 'replaced', 3, t.at,
      case when s.is_listed then t.id end
    from theirs t cross join lateral (select ${isListed(sql`t.other_id`)} as is_listed) s
    where t.what = 'replaced'
    union all
    select t.id, t.id, 'retired', 2, t.at, null from theirs t where t.what = 'retired'
    union all
    select t.id, t.id, 'doubted', 1, t.at, t.other_id from theirs t
    where t.what = 'doubted' and ${isListed(sql`t.id`)} and ${isListed(sql`t.other_id`)}
      and not ${saidBefore(sql`t.other_id`, from, sql`'links'`, sql`json_build_object('kind', 'contradicts', 'insightId', t.id)`)}
    union all
    select t.id, t.id, 'doubted', 1, t.at, null from theirs t
    join evidence_items e on e.insight_id = t.id and e.withdrawn
    join recent n on n.id = t.id and n.published_at < ${from}
    where t.what = 'published'
      and not ${saidBefore(sql`t.id`, from, sql`'evidence'`, sql`json_build_object('id', e.item_id, 'withdrawn', true)`)}
  ),
  happened (insight_id, topic_of, what, at, other_id) as (
    select distinct on (e.insight_id) e.insight_id, e.topic_of, e.what, e.at, e.other_id from events e
    order by e.insight_id, e.grave, e.at desc
  )`;
}

/** Whether what readers saw of a record right before said this already. */
const saidBefore = (insightId: SQL, from: SQL, part: SQL, item: SQL) => sql`coalesce((
  select r.content -> ${part} @> jsonb_build_array(${item}::jsonb) from revisions r
  where r.insight_id = ${insightId} and r.published_at < ${from}
  order by r.published_at desc limit 1), false)`;
