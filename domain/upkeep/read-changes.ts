import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { idsInSql, inUse } from "./in-use";
import type { Change } from "./upkeep-facts";

const saysWithdrawn = sql`coalesce(item.value->'withdrawn', 'null') <> 'null'`;

/** Whether an item of what readers see now says itself that it no longer counts; its data and study aside. */
const isWithdrawnItself = (row: string) => sql`exists (
  select from insights own join revisions said on said.id = own.published_revision_id
    cross join jsonb_array_elements(said.content->'evidence') as item
  where own.id = ${sql.identifier(row)}.insight_id and item.value->>'id' = ${sql.identifier(row)}.item_id
    and ${saysWithdrawn})`;

/**
 * What happened to what these records' own evidence rests on: newer versions of its data, data and studies that were
 * withdrawn, sources that another record withdrew. An item that says itself that it no longer counts is past changing.
 */
export async function readChanges(tx: Transaction, insightIds: string[]): Promise<Change[]> {
  const scope = sql`(${idsInSql(insightIds)})`;
  return tx.execute<Change>(sql`
    select changed.source, changed.root, extract(epoch from changed.at)::float8 as at, changed.dataset_id as "datasetId",
      changed.snapshot_id as "snapshotId", changed.study_id as "studyId", changed.other_id as "otherId"
    from (
      select 'snapshot:' || newest.id as source, e.insight_id as root, newest.created_at as at, newest.dataset_id,
        newest.id as snapshot_id, null::uuid as study_id, null::uuid as other_id
      from ${scope} s join evidence_items e on e.insight_id = s.id and not e.withdrawn
        join snapshots held on held.id = e.snapshot_id
        cross join lateral (
          select n.id, n.dataset_id, n.number, n.created_at from snapshots n
          where n.dataset_id = e.dataset_id order by n.number desc limit 1) newest
      where newest.number > held.number
      union
      select 'withdrawn:dataset:' || d.id, e.insight_id, d.withdrawn_at, d.id, null, null, null
      from ${scope} s join evidence_items e on e.insight_id = s.id and e.withdrawn
        join datasets d on d.id = e.dataset_id and d.withdrawn_at is not null
      where not ${isWithdrawnItself("e")}
      union
      select 'withdrawn:study:' || y.id, e.insight_id, y.withdrawn_at, null, null, y.id, null
      from ${scope} s join evidence_items e on e.insight_id = s.id and e.withdrawn
        join studies y on y.id = e.study_id and y.withdrawn_at is not null
      where not ${isWithdrawnItself("e")}
      union
      select 'withdrawn:source:' || e.source_key, e.insight_id, said.at, null, null, null, said.other_id
      from ${scope} s join evidence_items e on e.insight_id = s.id and e.source_key <> ''
        cross join lateral ${withdrawnElsewhere} said
      where not ${isWithdrawnItself("e")}) changed`);
}

/** Which other records say since when that this source no longer counts; taken in as published, since it was taken in. */
const withdrawnElsewhere = sql`(
  select x.id as other_id, min(greatest(shown.published_at, shown.created_at)) as at
  from evidence_items o join insights x on x.id = o.insight_id and ${inUse("x")}
    join revisions shown on shown.insight_id = x.id and shown.published_at is not null
  where o.source_key = e.source_key and o.withdrawn and o.insight_id <> e.insight_id and ${isWithdrawnItself("o")}
    and shown.published_at > coalesce((
      select max(q.published_at) from revisions q
      where q.insight_id = x.id and q.published_at is not null and not exists (
        select from jsonb_array_elements(q.content->'evidence') as item
        where item.value->>'id' = o.item_id and ${saysWithdrawn})), '-infinity')
  group by x.id offset 0)`;
