import { and, asc, eq, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { studyTopics } from "@/db/schema/studies";
import { studyFindings } from "@/db/schema/study-work";
import type { PersonActor } from "../actor";
import { emptyContent, type InsightContent } from "../insights/content-input";
import { mayCreateInsights } from "../insights/insight-policy";
import { startDraft } from "../insights/start-draft";
import { conflict, notAllowed } from "../refusal";
import { lockOwnStudy, type StudyRow } from "./find-study";
import { recordStudyChange } from "./record-study-change";
import { type StudyDataUsed, studyEvidence } from "./study-evidence";
import { type StudyInput, stagesWithFindings } from "./study-input";

/**
 * Makes the draft of an insight of each finding that has none, with its evidence filled in; whoever does it is the author.
 * Done twice, it makes nothing twice; a draft that was thrown away is made again.
 */
export async function handOverFindings(actor: PersonActor, { studyId }: StudyInput, now: Date) {
  return db.transaction(async (tx) => {
    const study = await lockOwnStudy(tx, actor, studyId);
    if (!mayCreateInsights(actor)) throw notAllowed("write insights");
    if (study.withdrawnAt)
      throw conflict("This study is withdrawn: take that back before it becomes insights.");
    if (!stagesWithFindings.includes(study.stage))
      throw conflict("Move the study to drafting first: until then nothing is found.");
    const waiting = await listWaiting(tx, studyId);
    if (waiting.length === 0) return { made: 0 };
    const [topicIds, data] = await Promise.all([readTopicIds(tx, studyId), readData(tx, studyId)]);
    for (const finding of waiting) {
      const content = contentOf(study, finding, { topicIds, data });
      const { id } = await startDraft(tx, actor, { content }, now);
      await tx
        .update(studyFindings)
        .set({ insightId: id, handedOverAt: now })
        .where(eq(studyFindings.id, finding.id));
    }
    const after = { findings: waiting.length };
    await recordStudyChange(tx, actor, study, { action: "study.findings-handed-over", after }, now);
    return { made: waiting.length };
  });
}

type Finding = typeof studyFindings.$inferSelect;

/** Those of which no record was made, or of which it lies in the trash. */
async function listWaiting(tx: Transaction, studyId: string): Promise<Finding[]> {
  return tx
    .select()
    .from(studyFindings)
    .where(
      and(
        eq(studyFindings.studyId, studyId),
        sql`not exists (
          select from insights i where i.id = "study_findings"."insight_id" and i.trashed_at is null)`,
      ),
    )
    .orderBy(asc(studyFindings.position), asc(studyFindings.id));
}

type Shared = { topicIds: string[]; data: StudyDataUsed[] };

const contentOf = (study: StudyRow, finding: Finding, { topicIds, data }: Shared): InsightContent => ({
  ...emptyContent(),
  statement: finding.statement,
  background: study.question,
  method: study.method,
  evidence: [studyEvidence(study, finding, dataOf(finding, data))],
  topicIds: topicIds.slice(0, 10),
});

async function readTopicIds(tx: Transaction, studyId: string) {
  const rows = await tx
    .select({ id: studyTopics.topicId })
    .from(studyTopics)
    .where(eq(studyTopics.studyId, studyId))
    .orderBy(asc(studyTopics.topicId));
  return rows.map(({ id }) => id);
}

/** The data that a finding names, else the study's only one: where it has several, its writer chooses. */
const dataOf = ({ datasetId }: Finding, data: StudyDataUsed[]) =>
  (datasetId ? data.find((one) => one.datasetId === datasetId) : data.length === 1 ? data[0] : null) ?? null;

/** The newest version of each of a study's data that is not withdrawn. */
async function readData(tx: Transaction, studyId: string): Promise<StudyDataUsed[]> {
  return tx.execute<StudyDataUsed>(sql`
    select sd.dataset_id as "datasetId", newest.id as "snapshotId"
    from study_datasets sd join datasets d on d.id = sd.dataset_id and d.withdrawn_at is null
      join lateral (
        select s.id from snapshots s where s.dataset_id = d.id order by s.number desc limit 1) newest on true
    where sd.study_id = ${studyId}`);
}
