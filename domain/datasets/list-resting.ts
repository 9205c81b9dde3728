import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { type Actor, isAtLeast } from "../actor";
import { insightHref } from "../insights/insight-address";
import { isReviewer, listedFor, writes } from "../insights/insight-policy";
import type { RestingInsight } from "./dataset-query";

const most = 200;

/** Records that rest on data, as far as this actor comes across them; what is only written yet for those who may see drafts. */
export async function listResting(actor: Actor, datasetId: string, now: Date): Promise<RestingInsight[]> {
  const rows = await db.execute<Row>(sql`
    select ${insights.id}, ${insights.key}, ${insights.slug}, ${insights.statement}, ${insights.language},
      ${insights.status}, ${insights.certainty}, resting.is_draft as "isDraft", resting.versions
    from (
      select insight_id, bool_and(is_draft) as is_draft,
        coalesce(array_agg(distinct number) filter (where not is_draft), array_agg(distinct number)) as versions
      from (
        select e.insight_id, s.number, false as is_draft
        from evidence_items e join snapshots s on s.id = e.snapshot_id
        where e.dataset_id = ${datasetId}
        union all
        select d.insight_id, s.number, true
        from snapshots s join draft_snapshots d on d.snapshot_id = s.id
        where s.dataset_id = ${datasetId}
      ) as on_it
      group by insight_id
    ) as resting join ${insights} on ${insights.id} = resting.insight_id
    where ${listedFor(actor, now)} and (not resting.is_draft or ${seesDraft(actor)})
    order by resting.is_draft, ${insights.publishedAt} desc nulls last, ${insights.id}
    limit ${most}`);
  return rows.map(({ key, slug, ...row }) => ({ ...row, href: insightHref({ key, slug }) }));
}

type Row = Omit<RestingInsight, "href"> & { key: string; slug: string };

function seesDraft(actor: Actor): SQL {
  if (actor.kind !== "person") return sql`${actor.kind === "system"}`;
  return isAtLeast(actor.role, "curator") ? sql`true` : sql`(${writes(actor)} or ${isReviewer(actor)})`;
}
