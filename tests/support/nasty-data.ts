import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { datasets, snapshots } from "@/db/schema/evidence";
import { initiatives } from "@/db/schema/initiatives";
import { insights, reverifications, revisions } from "@/db/schema/insights";
import { questions } from "@/db/schema/questions";
import { studies, studyTopics } from "@/db/schema/studies";
import { studyDatasets, studyFindings, studyInitiatives, studyInsights } from "@/db/schema/study-work";
import { reviewCauses } from "@/db/schema/upkeep";
import { keepTaken } from "@/domain/evidence/files/keep-taken";
import { takeUpload } from "@/domain/evidence/files/take-upload";
import { addRevision } from "@/domain/insights/add-revision";
import { newInsightKey } from "@/domain/insights/insight-address";
import { projectRevision } from "@/domain/insights/project-revision";
import { renderContent } from "@/domain/insights/render-content";
import { rendererVersion, renderMarkdown } from "@/domain/markdown/render-markdown";
import { completeContent, testNow } from "./factories";

const nasty = '=cmd|"x"; <b>\u202e42\u202c</b>';

/** A file that is kept in the store; answers its checksum. */
export async function keptFile(text: string, fileName = "table.csv") {
  const bytes = Buffer.from(text);
  async function* chunks() {
    yield bytes;
  }
  const taken = await takeUpload(chunks(), { fileName, declaredBytes: bytes.length }, testNow);
  await db.transaction((tx) => keepTaken(tx, taken, testNow));
  return taken.sha256;
}

/** Data, a study, causes and questions, with everything filled in that can be. */
export async function makeNastyData(
  authorId: string,
  otherId: string,
  topicId: string,
  [restingId, askedId, feedingId]: [string, string, string],
) {
  const study = await makeStudy(authorId, otherId, topicId, feedingId);
  const { datasetId, snapshotId, newestId } = await makeDataset(authorId, otherId);
  await db.insert(studyDatasets).values({ studyId: study, datasetId });
  await db
    .update(studyFindings)
    .set({ datasetId })
    .where(and(eq(studyFindings.studyId, study), eq(studyFindings.position, 0)));
  const content = completeContent({
    statement: "It rests on data and on a study.",
    evidence: [
      { ...completeContent().evidence[0], id: "e1", title: nasty, datasetId, snapshotId, studyId: study },
    ] as ReturnType<typeof completeContent>["evidence"],
  });
  await db.transaction(async (tx) => {
    const made = { insightId: restingId, content, html: renderContent(content), editorIds: [authorId] };
    const revision = await addRevision(tx, { ...made, origin: "published", createdById: authorId }, testNow);
    await projectRevision(tx, restingId, revision.id, content, testNow);
    await tx
      .update(revisions)
      .set({ publishedAt: testNow, publishedById: otherId })
      .where(eq(revisions.id, revision.id));
  });
  await makeCauses(restingId, { datasetId, snapshotId: newestId, otherId, viaId: askedId });
  await makeQuestions(askedId, authorId, otherId, study);
}

async function makeDataset(authorId: string, otherId: string) {
  const [dataset] = await db
    .insert(datasets)
    .values({
      ...{ key: newInsightKey(), name: nasty, snapshotCount: 2, createdById: authorId, createdAt: testNow },
      ...{ withdrawnAt: testNow, withdrawnById: otherId, withdrawnReason: nasty },
    })
    .returning();
  const datasetId = dataset?.id ?? "";
  const made = { datasetId, createdById: authorId, createdAt: testNow, note: nasty };
  const [first] = await db
    .insert(snapshots)
    .values({ ...made, number: 1, sha256: await keptFile("a;b\n1;2\n"), fileName: "<b>.csv" })
    .returning();
  const snapshotId = first?.id ?? "";
  const sha256 = await keptFile("a;b\n1;2\n3;4\n");
  const [second] = await db
    .insert(snapshots)
    .values({ ...made, number: 2, predecessorId: snapshotId, sha256, fileName: 'a "b".csv' })
    .returning();
  return { datasetId, snapshotId, newestId: second?.id ?? "" };
}

async function makeStudy(ownerId: string, otherId: string, topicId: string, insightId: string) {
  const [row] = await db
    .insert(studies)
    .values({
      ...{ key: newInsightKey(), slug: "study", title: nasty, stage: "in-review", ownerId, version: 4 },
      ...{
        handedOverAt: testNow,
        expectedOn: "2026-07-01",
        question: "*Why*\r\n",
        method: nasty,
        feeds: nasty,
      },
      html: { question: renderMarkdown("*Why*\r\n"), method: "", feeds: "" },
      ...{
        rendererVersion,
        sample: nasty,
        periodFrom: "2025",
        periodUntil: "2025-06",
        publishedOn: "2026-01-02",
      },
      ...{ source: "https://example.org/?a=<b>", origin: "search", originWords: nasty },
      ...{ stageChangedAt: testNow, withdrawnAt: testNow, withdrawnById: otherId, withdrawnReason: nasty },
      ...{ createdById: otherId, createdAt: testNow, changedAt: testNow },
    })
    .returning();
  const studyId = row?.id ?? "";
  await db.insert(studyTopics).values({ studyId, topicId });
  await db.insert(studyFindings).values([
    { studyId, position: 0, statement: nasty, strength: "low", keyFigures: "1 < 2" },
    { studyId, position: 1, statement: "Done", insightId, handedOverAt: testNow },
  ]);
  await db.insert(studyInsights).values({ studyId, insightId });
  const [initiative] = await db.select({ id: initiatives.id }).from(initiatives).limit(1);
  if (initiative) await db.insert(studyInitiatives).values({ studyId, initiativeId: initiative.id });
  return studyId;
}

async function makeCauses(
  insightId: string,
  { datasetId, snapshotId, otherId, viaId }: Record<"datasetId" | "snapshotId" | "otherId" | "viaId", string>,
) {
  const [check] = await db
    .insert(reverifications)
    .values({ insightId, personId: otherId, checked: nasty, at: testNow })
    .returning();
  const made = { insightId, openedAt: testNow };
  await db.insert(reviewCauses).values([
    { ...made, kind: "evidence-changed", source: `snapshot:${snapshotId}`, datasetId, snapshotId },
    {
      ...{ ...made, kind: "basis-gone", source: viaId, otherInsightId: viaId, viaInsightId: viaId },
      ...{ closedAt: testNow, closedById: otherId, closedBecause: "reverified" },
      reverificationId: check?.id,
    },
  ]);
  await db.update(insights).set({ openCauses: 1, weightChecked: 1.5 }).where(eq(insights.id, insightId));
}

async function makeQuestions(insightId: string, askedById: string, otherId: string, studyId: string) {
  const asked = { insightId, askedById, body: nasty, html: renderMarkdown(nasty), rendererVersion };
  await db.insert(questions).values([
    { ...asked, askedAt: testNow, studyId },
    {
      ...{ ...asked, askedAt: testNow, answer: nasty, answerHtml: "", answeredById: otherId },
      ...{ answeredAt: testNow, foldedInto: "usage", foldedById: otherId, foldedAt: testNow },
    },
    { ...asked, askedAt: testNow, withdrawnAt: testNow, withdrawnById: askedById },
  ]);
}
