import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { revisions } from "@/db/schema/insights";
import type { EvidenceItem } from "../evidence/evidence-input";

type WithData = { evidence: Pick<EvidenceItem, "snapshotId">[] };

/** Remembers which version of which data a draft is written on; belongs to every writing of its content. */
export const keepDraftData = (tx: Transaction, insightId: string, content: WithData) =>
  keepDraftsData(tx, [{ insightId, content }]);

/** The same for many, in two statements; what the drafts say is written already. */
export async function keepDraftsData(tx: Transaction, written: { insightId: string; content: WithData }[]) {
  if (written.length === 0) return;
  await forgetDraftData(
    tx,
    written.map(({ insightId }) => insightId),
  );
  const ids = written.filter(({ content }) => restsOnData(content)).map(({ insightId }) => insightId);
  if (ids.length === 0) return;
  await tx.execute(sql`
    insert into draft_snapshots (insight_id, item_id, snapshot_id)
    select d.insight_id, item.value->>'id', s.id
    from drafts d cross join lateral jsonb_array_elements(d.content->'evidence') as item ${snapshotOfItem}
    where d.insight_id in (${listed(ids)})
    on conflict do nothing`);
}

/** A draft that is gone rests on nothing. */
export async function forgetDraftData(tx: Transaction, insightIds: string[]) {
  if (insightIds.length === 0) return;
  await tx.execute(sql`delete from draft_snapshots where insight_id in (${listed(insightIds)})`);
}

/** Remembers for good which version of which data revisions were written on, from what they say. */
export async function keepRevisionsData(tx: Transaction, kept: { id: string; content: WithData }[]) {
  const ids = kept.filter(({ content }) => restsOnData(content)).map(({ id }) => id);
  if (ids.length === 0) return;
  await tx.execute(sql`
    insert into revision_snapshots (revision_id, item_id, insight_id, snapshot_id)
    select r.id, item.value->>'id', r.insight_id, s.id
    from ${revisions} as r cross join lateral jsonb_array_elements(r.content->'evidence') as item ${snapshotOfItem}
    where r.id in (${listed(ids)})
    on conflict do nothing`);
}

/** A version that is not of the data it is named with, or not here at all, is left out. */
const snapshotOfItem = sql`join snapshots s on s.id = (item.value->>'snapshotId')::uuid
  and s.dataset_id = (item.value->>'datasetId')::uuid`;

const restsOnData = ({ evidence }: WithData) => evidence.some(({ snapshotId }) => snapshotId);

const listed = (ids: string[]): SQL =>
  sql`select json_array_elements_text(${JSON.stringify(ids)}::json)::uuid`;
