import { sql } from "drizzle-orm";

const saysWithdrawn = (item: string) =>
  sql`coalesce(${sql.identifier(item)}.value->'withdrawn', 'null') <> 'null'`;

/** Whether an item of what readers see now says itself that it no longer counts; its data and study aside. */
const isWithdrawnItself = (row: string) => sql`exists (
  select from insights own join revisions said on said.id = own.published_revision_id
    cross join jsonb_array_elements(said.content->'evidence') as item
  where own.id = ${sql.identifier(row)}.insight_id and item.value->>'id' = ${sql.identifier(row)}.item_id
    and ${saysWithdrawn("item")})`;

/**
 * Common table expressions over `scope`: `stale`, what changed under which record's own evidence, and
 * `stale_events`, each change once. An item that says itself that it no longer counts is past changing.
 */
export const changesUpstream = sql`
  changed as materialized (
    select 'snapshot:' || newest.id as source, e.insight_id as root, null::uuid as other_id,
      newest.created_at as event_at, newest.dataset_id, newest.id as snapshot_id, null::uuid as study_id
    from scope s join evidence_items e on e.insight_id = s.id and not e.withdrawn
      join snapshots held on held.id = e.snapshot_id
      cross join lateral (
        select n.id, n.dataset_id, n.number, n.created_at from snapshots n
        where n.dataset_id = e.dataset_id order by n.number desc limit 1) newest
    where newest.number > held.number
    union
    select 'withdrawn:dataset:' || d.id, e.insight_id, null, d.withdrawn_at, d.id, null, null
    from scope s join evidence_items e on e.insight_id = s.id and e.withdrawn
      join datasets d on d.id = e.dataset_id and d.withdrawn_at is not null
    where not ${isWithdrawnItself("e")}
    union
    select 'withdrawn:study:' || y.id, e.insight_id, null, y.withdrawn_at, null, null, y.id
    from scope s join evidence_items e on e.insight_id = s.id and e.withdrawn
      join studies y on y.id = e.study_id and y.withdrawn_at is not null
    where not ${isWithdrawnItself("e")}
    union
    select 'withdrawn:source:' || e.source_key, e.insight_id, said.other_id, said.event_at, null, null, null
    from scope s join evidence_items e on e.insight_id = s.id and e.source_key <> ''
      cross join lateral (
        select x.id as other_id, min(shown.published_at) as event_at
        from evidence_items o join insights x on x.id = o.insight_id
            and x.status = 'published' and x.trashed_at is null
          join revisions shown on shown.insight_id = x.id and shown.published_at is not null
        where o.source_key = e.source_key and o.withdrawn and o.insight_id <> e.insight_id
          and ${isWithdrawnItself("o")}
          and shown.published_at > coalesce((
            select max(q.published_at) from revisions q
            where q.insight_id = x.id and q.published_at is not null and not exists (
              select from jsonb_array_elements(q.content->'evidence') as item
              where item.value->>'id' = o.item_id and ${saysWithdrawn("item")})), '-infinity')
        group by x.id offset 0) said
    where not ${isWithdrawnItself("e")}),
  stale as materialized (
    select dense_rank() over (order by source, other_id) as event, changed.* from changed),
  stale_events as materialized (
    select distinct event, source, other_id, event_at, dataset_id, snapshot_id, study_id from stale)`;
