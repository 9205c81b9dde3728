import { inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { studies, studyTopics } from "@/db/schema/studies";
import { studyDatasets, studyFindings, studyInitiatives, studyInsights } from "@/db/schema/study-work";
import { insightSlug, newInsightKey } from "../../insights/insight-address";
import { rendererVersion, renderMarkdown } from "../../markdown/render-markdown";
import type { StudyJson } from "../library-json/study-shape";
import { inBatches } from "./in-batches";
import type { PersonIds } from "./person-ids";
import type { NamePlan } from "./plan-names";

/** Makes the studies that are not here yet, before the records that came from them. */
export async function storeStudies(tx: Transaction, { newStudies, names }: NamePlan, ids: PersonIds) {
  if (newStudies.length === 0) return;
  const keys = newStudies.map(({ key }) => key);
  const rows = await tx.select({ key: studies.key }).from(studies).where(inArray(studies.key, keys));
  const taken = new Set(rows.map(({ key }) => key));
  await inBatches(newStudies, (part) =>
    tx.insert(studies).values(part.map((study) => studyRow(study, taken, ids))),
  );
  const topics = newStudies.flatMap(({ id: studyId, topics: named }) =>
    named.map((topic) => ({ studyId, topicId: names.filedUnder(topic) })),
  );
  await inBatches(topics, (part) => tx.insert(studyTopics).values(part).onConflictDoNothing());
}

function studyRow(study: StudyJson, taken: Set<string>, ids: PersonIds): typeof studies.$inferInsert {
  const { id, title, stage, expectedOn, question, method, feeds, sample, periodFrom, periodUntil } = study;
  const { publishedOn, source, origin, originWords, version, withdrawnReason } = study;
  return {
    ...{ id, title, stage, expectedOn, question, method, feeds, sample, periodFrom, periodUntil },
    ...{ publishedOn, source, origin, originWords, version, withdrawnReason },
    key: taken.has(study.key) ? newInsightKey() : study.key,
    slug: insightSlug(title),
    html: {
      question: renderMarkdown(question, { idPrefix: "question" }),
      method: renderMarkdown(method, { idPrefix: "method" }),
      feeds: renderMarkdown(feeds, { idPrefix: "feeds" }),
    },
    rendererVersion,
    ownerId: ids.of(study.owner),
    handedOverAt: momentOf(study.handedOverAt),
    stageChangedAt: new Date(study.stageChangedAt),
    withdrawnAt: momentOf(study.withdrawnAt),
    withdrawnById: ids.orNull(study.withdrawnBy),
    createdById: ids.of(study.createdBy),
    createdAt: new Date(study.createdAt),
    changedAt: new Date(study.changedAt),
  };
}

const momentOf = (text: string | null) => (text === null ? null : new Date(text));

/** Once records, initiatives and datasets are there: what the studies found and feed. */
export async function linkStudies(tx: Transaction, { newStudies }: NamePlan) {
  const each = <Part, Row>(of: (study: StudyJson) => Part[], row: (part: Part, studyId: string) => Row) =>
    newStudies.flatMap((study) => of(study).map((part) => row(part, study.id)));
  const findings = each(
    ({ findings: found }) => found,
    ({ id, position, statement, strength, keyFigures, dataset, insight, handedOverAt }, studyId) => ({
      ...{ id, studyId, position, statement, strength, keyFigures, datasetId: dataset, insightId: insight },
      handedOverAt: momentOf(handedOverAt),
    }),
  );
  await inBatches(findings, (part) => tx.insert(studyFindings).values(part));
  const initiatives = each(
    (study) => study.initiatives,
    (initiativeId, studyId) => ({ studyId, initiativeId }),
  );
  await inBatches(initiatives, (part) => tx.insert(studyInitiatives).values(part));
  const insights = each(
    (study) => study.insights,
    (insightId, studyId) => ({ studyId, insightId }),
  );
  await inBatches(insights, (part) => tx.insert(studyInsights).values(part));
  const datasets = each(
    (study) => study.datasets,
    (datasetId, studyId) => ({ studyId, datasetId }),
  );
  await inBatches(datasets, (part) => tx.insert(studyDatasets).values(part));
}
