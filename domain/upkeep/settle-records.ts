import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { recordAudits } from "../audit/record-audit";
import { countOpenCauses } from "../insights/close-causes";
import { closeSettledAsks } from "../insights/close-settled-asks";
import { askOwners } from "./ask-owners";
import type { CauseKind } from "./cause-query";
import { type Decision, decideCauses } from "./decide-causes";
import { idsInSql } from "./in-use";
import { readUpkeepFacts } from "./read-upkeep-facts";

export type SettledCause = { insightId: string; kind: CauseKind; source: string; because: string | null };

const keeper = { kind: "system", name: "causes" } as const;

/**
 * Opens and closes causes until exactly those are open that ought to be, on these records alone, and tells their owners.
 * Run again, or by two at once, it finds nothing more to do.
 */
export async function settleRecords(tx: Transaction, insightIds: string[], now: Date) {
  if (insightIds.length === 0) return;
  await lockInOrder(tx, insightIds);
  const settled = await reconcile(tx, insightIds, now);
  await countOpenCauses(tx, insightIds);
  const opened = settled.filter(({ because }) => because === null);
  const undone = settled.filter(({ because }) => because === "gone");
  await tell(tx, "insight.review-needed", opened);
  await tell(tx, "insight.review-settled", undone);
  await askOwners(tx, opened, now);
  if (settled.length > opened.length) await closeSettledAsks(tx, insightIds, now);
}

/** The order of publishing, which locks a record and those it replaces: neither waits for the other for ever. */
async function lockInOrder(tx: Transaction, insightIds: string[]) {
  await tx.execute(sql`
    with locked as materialized (
      select i.id from insights i where i.id in (${idsInSql(insightIds)}) order by i.id for no key update)
    select count(*) from locked`);
}

async function tell(tx: Transaction, action: `insight.${string}`, causes: SettledCause[]) {
  const changes = causes.map(({ insightId, kind, source }) => ({
    subject: { kind: "insight" as const, id: insightId },
    after: { kind, source },
  }));
  await recordAudits(tx, keeper, action, changes);
}

/** Under the records' locks, so that what it reads of their causes stays so; `because` is null for those it opened. */
async function reconcile(tx: Transaction, insightIds: string[], now: Date): Promise<SettledCause[]> {
  const { opening, moving, closing } = decideCauses(await readUpkeepFacts(tx, insightIds, now));
  const opened = await open(tx, opening, now);
  await move(tx, moving);
  return [...opened, ...(await close(tx, closing, now))];
}

/** What was answered before stays answered. */
async function open(tx: Transaction, opening: Decision["opening"], now: Date): Promise<SettledCause[]> {
  if (opening.length === 0) return [];
  return tx.execute<SettledCause>(sql`
    insert into review_causes (id, insight_id, kind, source, dataset_id, snapshot_id, study_id, other_insight_id,
      via_insight_id, opened_at)
    select gen_random_uuid(), v."insightId", v.kind, v.source, v."datasetId", v."snapshotId", v."studyId", v."otherId",
      v."viaId", ${now.toISOString()}::timestamptz
    from json_to_recordset(${JSON.stringify(opening)}::json) as v ("insightId" uuid, kind text, source text,
      "datasetId" uuid, "snapshotId" uuid, "studyId" uuid, "otherId" uuid, "viaId" uuid)
    order by v."insightId", v.kind, v.source
    on conflict do nothing
    returning insight_id as "insightId", kind, source, null as because`);
}

/** The way that a change came by may go while another one stays. */
async function move(tx: Transaction, moving: Decision["moving"]) {
  if (moving.length === 0) return;
  await tx.execute(sql`
    update review_causes c set via_insight_id = v."viaId", other_insight_id = v."otherId"
    from json_to_recordset(${JSON.stringify(moving)}::json) as v (id uuid, "viaId" uuid, "otherId" uuid)
    where c.id = v.id`);
}

async function close(tx: Transaction, closing: Decision["closing"], now: Date): Promise<SettledCause[]> {
  if (closing.length === 0) return [];
  return tx.execute<SettledCause>(sql`
    update review_causes c set closed_at = ${now.toISOString()}::timestamptz, closed_because = v.because
    from json_to_recordset(${JSON.stringify(closing)}::json) as v (id uuid, because text)
    where c.id = v.id
    returning c.insight_id as "insightId", c.kind, c.source, v.because`);
}
