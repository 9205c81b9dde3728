import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { weightNowInSql } from "../evidence/weight-in-sql";
import { idsInSql, inUse, recordInSql } from "./in-use";
import type { Opposed, UpkeepFacts } from "./upkeep-facts";

/**
 * What these are derived from and is out of use, and what says that it contradicts them, since when. What was taken in as
 * published long ago says so here only since it was taken in.
 */
export async function readOpposed(tx: Transaction, insightIds: string[]): Promise<Opposed[]> {
  return tx.execute<Opposed>(sql`
    select 'basis-gone' as kind, t.id, x.id as "otherId",
      extract(epoch from coalesce(x.superseded_at, x.retired_at))::float8 as at
    from (${idsInSql(insightIds)}) t join insight_links l on l.from_id = t.id and l.kind = 'derived-from'
      cross join lateral ${recordInSql("x", sql`l.to_id`)}
    where x.status in ('superseded', 'retired') and x.trashed_at is null
      and x.superseded_by_id is distinct from l.from_id
    union all
    select 'contradicted', t.id, x.id, (
      select extract(epoch from min(greatest(shown.published_at, shown.created_at)))::float8 from revisions shown
      where shown.insight_id = x.id and shown.published_at > coalesce((
        select max(q.published_at) from revisions q
        where q.insight_id = x.id and q.published_at is not null
          and not (q.content->'links' @> jsonb_build_array(
            jsonb_build_object('insightId', t.id, 'kind', 'contradicts')))), '-infinity'))
    from (${idsInSql(insightIds)}) t join insight_links l on l.to_id = t.id and l.kind = 'contradicts'
      cross join lateral ${recordInSql("x", sql`l.from_id`)}
    where ${inUse("x")}`);
}

/** An answered fall begins anew at what the weight was then, a new revision at what it was when published. */
export async function readFallen(
  tx: Transaction,
  insightIds: string[],
  now: Date,
): Promise<UpkeepFacts["fallen"]> {
  return tx.execute<{ id: string; source: string }>(sql`
    select w.id, 'weight:' || coalesce(
      case when w.is_checked then (
        select c.reverification_id from review_causes c
        where c.insight_id = w.id and c.kind = 'weight-fell' and c.closed_because = 'reverified'
        order by c.closed_at desc limit 1) end,
      w.published_revision_id)::text as source
    from (
      select i.id, i.published_revision_id, i.weight_checked is not null as is_checked,
        coalesce(i.weight_checked, i.weight_published)::float8 as then, ${weightNowInSql("i", now)} as weight
      from (${idsInSql(insightIds)}) t join insights i on i.id = t.id
      where coalesce(i.weight_checked, i.weight_published) > 0 offset 0) w
    where w.weight < w.then / 2`);
}
