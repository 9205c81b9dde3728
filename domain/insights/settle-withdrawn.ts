import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";

/**
 * Says anew of every published item that rests on this data or study whether it counts: it does not when it says so
 * itself, or when its data or its study is withdrawn. Answers the records of which something changed. Data and study of
 * one item may change at once: each of the two waits for the other's end, so that the later one sees both.
 */
export async function settleWithdrawn(
  tx: Transaction,
  upstream: { datasetId: string } | { studyId: string },
): Promise<string[]> {
  const rests =
    "datasetId" in upstream
      ? sql`e.dataset_id = ${upstream.datasetId}::uuid`
      : sql`e.study_id = ${upstream.studyId}::uuid`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('withdrawn evidence', 0))`);
  const rows = await tx.execute<{ id: string }>(sql`
    update evidence_items as written set withdrawn = said.withdrawn
    from (
      select e.insight_id, e.item_id, coalesce(item.value->'withdrawn', 'null') <> 'null'
        or d.withdrawn_at is not null or s.withdrawn_at is not null as withdrawn
      from evidence_items e
        join insights i on i.id = e.insight_id
        join revisions r on r.id = i.published_revision_id
        join lateral jsonb_array_elements(r.content->'evidence') as item on item.value->>'id' = e.item_id
        left join datasets d on d.id = e.dataset_id
        left join studies s on s.id = e.study_id
      where ${rests}) as said
    where written.insight_id = said.insight_id and written.item_id = said.item_id
      and written.withdrawn <> said.withdrawn
    returning written.insight_id as id`);
  return [...new Set(rows.map(({ id }) => id))];
}
