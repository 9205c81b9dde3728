import { and, eq, inArray, or, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { datasets, snapshots } from "@/db/schema/evidence";
import { drafts } from "@/db/schema/insights";
import { studies } from "@/db/schema/studies";
import type { Actor } from "../actor";
import type { EvidenceItem } from "../evidence/evidence-input";
import { invalid } from "../refusal";
import { mayReadData } from "./data-policy";

/**
 * Refuses content that rests on data which its writer may not read and the record did not rest on before, on a version
 * that is not of that data, or on a study that is not there: to be asked before a draft is written from outside.
 */
export async function mustMayUseData(
  tx: Transaction,
  actor: Actor,
  insightId: string,
  { evidence }: { evidence: EvidenceItem[] },
  now: Date,
) {
  const resting = evidence.filter(({ datasetId, snapshotId }) => datasetId !== null || snapshotId !== null);
  const studied = evidence.filter(({ studyId }) => studyId !== null);
  if (resting.length === 0 && studied.length === 0) return;
  const before = await findBefore(tx, insightId);
  await mustBeReadable(tx, actor, insightId, resting.filter(isNewTo(before)), now);
  await mustBeStudies(
    tx,
    studied.filter(({ studyId }) => !before.some((item) => item.studyId === studyId)),
  );
}

type Before = Partial<Pick<EvidenceItem, "datasetId" | "snapshotId" | "studyId">>;

/** What the draft said before stays as it is, whatever became of it. */
async function findBefore(tx: Transaction, insightId: string): Promise<Before[]> {
  const [draft] = await tx
    .select({ evidence: sql<Before[] | null>`${drafts.content}->'evidence'` })
    .from(drafts)
    .where(eq(drafts.insightId, insightId));
  return draft?.evidence ?? [];
}

const isNewTo =
  (before: Before[]) =>
  ({ datasetId, snapshotId }: EvidenceItem) =>
    !before.some((item) => item.datasetId === datasetId && item.snapshotId === snapshotId);

async function mustBeReadable(
  tx: Transaction,
  actor: Actor,
  insightId: string,
  resting: EvidenceItem[],
  now: Date,
) {
  if (resting.length === 0) return;
  const usable = await findUsable(tx, actor, insightId, resting, now);
  const wrong = resting.find(({ datasetId, snapshotId }) => usable.get(snapshotId ?? "") !== datasetId);
  if (wrong)
    throw invalid(
      `The data of ${named(wrong)} is not there, or not yours to use. Detach it, then save again.`,
    );
}

/** Data by the id of its version. */
async function findUsable(
  tx: Transaction,
  actor: Actor,
  insightId: string,
  resting: EvidenceItem[],
  now: Date,
): Promise<Map<string, string>> {
  const ids = [...new Set(resting.flatMap(({ snapshotId }) => snapshotId ?? []))];
  if (ids.length === 0) return new Map();
  const inRevision = sql`exists (
    select 1 from revision_snapshots had where had.snapshot_id = ${snapshots.id} and had.insight_id = ${insightId})`;
  const rows = await tx
    .select({ id: snapshots.id, datasetId: snapshots.datasetId })
    .from(snapshots)
    .innerJoin(datasets, eq(datasets.id, snapshots.datasetId))
    .where(and(inArray(snapshots.id, ids), or(inRevision, mayReadData(actor, now))));
  return new Map(rows.map(({ id, datasetId }) => [id, datasetId]));
}

async function mustBeStudies(tx: Transaction, evidence: EvidenceItem[]) {
  if (evidence.length === 0) return;
  const ids = [...new Set(evidence.flatMap(({ studyId }) => studyId ?? []))];
  const rows = await tx.select({ id: studies.id }).from(studies).where(inArray(studies.id, ids));
  const there = new Set(rows.map(({ id }) => id));
  const wrong = evidence.find(({ studyId }) => !there.has(studyId ?? ""));
  if (wrong)
    throw invalid(`The study that ${named(wrong)} names is not there. Take it out, then save again.`);
}

const named = ({ title }: EvidenceItem) => (title.trim() ? `“${title.trim()}”` : "an item of evidence");
