import { asc, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { recordAudits } from "../audit/record-audit";
import { countOpenCauses } from "../insights/close-causes";
import { closeSettledAsks } from "../insights/close-settled-asks";
import { queueIndexing } from "../insights/queue-indexing";
import { askOwners } from "./ask-owners";
import type { CauseKind } from "./cause-query";
import { dueCauses } from "./due-causes";

export type SettledCause = { insightId: string; kind: CauseKind; source: string; because: string | null };

const keeper = { kind: "system", name: "causes" } as const;
const mostAtOnce = 2000;

/**
 * Opens and closes causes until exactly those are open that ought to be, on these records alone, and tells their owners.
 * Run again, or by two at once, it finds nothing more to do.
 */
export async function settleRecords(tx: Transaction, insightIds: string[], now: Date) {
  if (insightIds.length === 0) return;
  await lockInOrder(tx, insightIds);
  const settled = await reconcile(tx, insightIds, now);
  const counted = await countOpenCauses(tx, insightIds);
  const opened = settled.filter(({ because }) => because === null);
  const undone = settled.filter(({ because }) => because === "gone");
  await tell(tx, "insight.review-needed", opened);
  await tell(tx, "insight.review-settled", undone);
  await askOwners(tx, opened, now);
  if (settled.length > opened.length) await closeSettledAsks(tx, insightIds, now);
  await queueIndexing(
    tx,
    counted.filter(({ open, before }) => (open === 0) !== (before === 0)).map(({ id }) => id),
  );
}

/** The order of publishing, which locks a record and those it replaces: neither waits for the other for ever. */
async function lockInOrder(tx: Transaction, insightIds: string[]) {
  await tx
    .select({ id: insights.id })
    .from(insights)
    .where(
      inArray(
        insights.id,
        sql`(select value::uuid from json_array_elements_text(${JSON.stringify(insightIds)}::json))`,
      ),
    )
    .orderBy(asc(insights.id))
    .for("no key update");
}

async function tell(tx: Transaction, action: `insight.${string}`, causes: SettledCause[]) {
  for (let start = 0; start < causes.length; start += mostAtOnce)
    await recordAudits(
      tx,
      keeper,
      action,
      causes.slice(start, start + mostAtOnce).map(({ insightId, kind, source }) => ({
        subject: { kind: "insight", id: insightId },
        after: { kind, source },
      })),
    );
}

/** Under the records' locks, so that what it reads of their causes stays so; `because` is null for those it opened. */
async function reconcile(tx: Transaction, insightIds: string[], now: Date): Promise<SettledCause[]> {
  const at = sql`${now.toISOString()}::timestamptz`;
  return tx.execute<SettledCause>(sql`
    with ${dueCauses(insightIds, now)},
    opened as (
      insert into review_causes (id, insight_id, kind, source, dataset_id, snapshot_id, study_id, other_insight_id,
        via_insight_id, opened_at)
      select gen_random_uuid(), d.insight_id, d.kind, d.source, d.dataset_id, d.snapshot_id, d.study_id, d.other_id,
        d.via_id, ${at}
      from due d
      where not exists (
        select from review_causes c where c.insight_id = d.insight_id and c.kind = d.kind and c.source = d.source
          and c.closed_because is distinct from 'gone' and c.closed_because is distinct from 'left-use')
      on conflict do nothing
      returning insight_id, kind, source),
    led_on as (
      update review_causes c set via_insight_id = d.via_id, other_insight_id = d.other_id
      from due d
      where c.insight_id = d.insight_id and c.kind = d.kind and c.source = d.source and c.closed_at is null
        and (c.via_insight_id is distinct from d.via_id or c.other_insight_id is distinct from d.other_id)),
    closed as (
      update review_causes c set closed_at = ${at}, closed_because = case
        when not t.in_use then 'left-use'
        when c.opened_at <= t.written_at then 'revised'
        when c.kind in ('review-date', 'weight-fell') and c.opened_at <= t.shown_at then 'revised'
        when exists (
          select from found f where f.insight_id = c.insight_id and f.kind = c.kind and f.source = c.source) then 'revised'
        else 'gone' end
      from targets t
      where c.insight_id = t.id and c.closed_at is null and c.id not in (select id from kept)
        and not exists (
          select from due d where d.insight_id = c.insight_id and d.kind = c.kind and d.source = c.source)
      returning c.insight_id, c.kind, c.source, c.closed_because)
    select insight_id as "insightId", kind, source, null as because from opened
    union all
    select insight_id, kind, source, closed_because from closed
    order by 1, 2, 3`);
}
