import type { Database } from "@/db/client";
import { studies, studyTopics } from "@/db/schema/studies";
import { studyDatasets, studyFindings, studyInitiatives, studyInsights } from "@/db/schema/study-work";
import type { Addresses } from "./addresses";
import { groupedBy, inOrderOf, isoOrNull } from "./in-order";
import type { StudyJson } from "./study-shape";

/** Every study there is, with what it found and what it is to feed. */
export async function readStudies(database: Database, addresses: Addresses): Promise<StudyJson[]> {
  const rows = await database.select().from(studies);
  if (rows.length === 0) return [];
  const parts = await readParts(database);
  return inOrderOf(
    rows.map((row) => ({ ...columnsOf(row, addresses), ...parts(row.id) })),
    ({ id }) => id,
  );
}

function columnsOf(row: typeof studies.$inferSelect, addresses: Addresses) {
  const { id, key, title, stage, expectedOn, question, method, feeds, sample, periodFrom } = row;
  const { periodUntil, publishedOn, source, origin, originWords, version, withdrawnReason } = row;
  return {
    ...{ id, key, title, stage, expectedOn, question, method, feeds, sample, periodFrom },
    ...{ periodUntil, publishedOn, source, origin, originWords, version, withdrawnReason },
    owner: addresses.of(row.ownerId),
    handedOverAt: isoOrNull(row.handedOverAt),
    stageChangedAt: row.stageChangedAt.toISOString(),
    withdrawnAt: isoOrNull(row.withdrawnAt),
    withdrawnBy: addresses.orNull(row.withdrawnById),
    createdBy: addresses.of(row.createdById),
    createdAt: row.createdAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
  };
}

async function readParts(database: Database) {
  const of = ({ studyId }: { studyId: string }) => studyId;
  const topics = groupedBy(await database.select().from(studyTopics), of);
  const findings = groupedBy(await database.select().from(studyFindings), of);
  const initiatives = groupedBy(await database.select().from(studyInitiatives), of);
  const insights = groupedBy(await database.select().from(studyInsights), of);
  const datasets = groupedBy(await database.select().from(studyDatasets), of);
  return (id: string) => ({
    topics: (topics.get(id) ?? []).map(({ topicId }) => topicId).toSorted(),
    findings: inOrderOf(findings.get(id) ?? [], (one) => one.id).map(findingOf),
    initiatives: (initiatives.get(id) ?? []).map(({ initiativeId }) => initiativeId).toSorted(),
    insights: (insights.get(id) ?? []).map(({ insightId }) => insightId).toSorted(),
    datasets: (datasets.get(id) ?? []).map(({ datasetId }) => datasetId).toSorted(),
  });
}

const findingOf = (row: typeof studyFindings.$inferSelect) => ({
  ...{ id: row.id, position: row.position, statement: row.statement, strength: row.strength },
  ...{ keyFigures: row.keyFigures, dataset: row.datasetId, insight: row.insightId },
  handedOverAt: isoOrNull(row.handedOverAt),
});
