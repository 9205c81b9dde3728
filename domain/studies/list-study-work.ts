import { and, asc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { datasets } from "@/db/schema/evidence";
import { insights } from "@/db/schema/insights";
import { studyDatasets, studyFindings, studyInsights } from "@/db/schema/study-work";
import type { PersonActor } from "../actor";
import { datasetHref } from "../datasets/dataset-address";
import { insightHref } from "../insights/insight-address";
import { listedFor } from "../insights/insight-policy";
import { renderMarkdown } from "../markdown/render-markdown";
import type { StudyData, StudyFinding, StudyInsight } from "./study-query";

/** What a study found, in its order, each with how far the insight made of it is for this person. */
export async function listFindings(actor: PersonActor, studyId: string, now: Date): Promise<StudyFinding[]> {
  const [rows, made] = await Promise.all([
    db
      .select({
        ...{ id: studyFindings.id, statement: studyFindings.statement, strength: studyFindings.strength },
        ...{ keyFigures: studyFindings.keyFigures, insightId: studyFindings.insightId },
        datasetId: studyFindings.datasetId,
        handedOverAt: sql<Date | null>`case when exists (
          select from insights i where i.id = "study_findings"."insight_id" and i.trashed_at is null)
          then "study_findings"."handed_over_at" end`.mapWith(studyFindings.handedOverAt),
      })
      .from(studyFindings)
      .where(eq(studyFindings.studyId, studyId))
      .orderBy(asc(studyFindings.position), asc(studyFindings.id)),
    db
      .select(insightColumns)
      .from(studyFindings)
      .innerJoin(insights, eq(insights.id, studyFindings.insightId))
      .where(and(eq(studyFindings.studyId, studyId), listedFor(actor, now))),
  ]);
  const known = new Map(made.map((row) => [row.id, insightOf(row)]));
  return rows.map(({ insightId, ...row }) => ({
    ...row,
    keyFiguresHtml: row.keyFigures ? renderMarkdown(row.keyFigures, { idPrefix: `finding-${row.id}` }) : "",
    insight: known.get(insightId ?? "") ?? null,
  }));
}

/** The insights that a study feeds, as far as this person may read them. */
export async function listFedInsights(
  actor: PersonActor,
  studyId: string,
  now: Date,
): Promise<StudyInsight[]> {
  const rows = await db
    .select(insightColumns)
    .from(studyInsights)
    .innerJoin(insights, eq(insights.id, studyInsights.insightId))
    .where(and(eq(studyInsights.studyId, studyId), listedFor(actor, now)))
    .orderBy(asc(sql`lower(${insights.statement})`), asc(insights.id));
  return rows.map(insightOf);
}

const mostResting = 50;

/** Published insights that cite a study without being made of its findings, as far as this person may read them. */
export async function listRestingInsights(
  actor: PersonActor,
  studyId: string,
  now: Date,
): Promise<StudyInsight[]> {
  const rows = await db
    .select(insightColumns)
    .from(insights)
    .where(
      and(
        listedFor(actor, now),
        sql`${insights.id} in (select e.insight_id from evidence_items e where e.study_id = ${studyId})`,
        sql`${insights.id} not in (
          select f.insight_id from study_findings f where f.study_id = ${studyId} and f.insight_id is not null)`,
      ),
    )
    .orderBy(asc(sql`lower(${insights.statement})`), asc(insights.id))
    .limit(mostResting);
  return rows.map(insightOf);
}

const insightColumns = {
  ...{ id: insights.id, key: insights.key, slug: insights.slug, statement: insights.statement },
  ...{ language: insights.language, status: insights.status },
  isInReview: sql<boolean>`exists (
    select from reviews r where r.insight_id = "insights"."id" and r.state in ('open', 'approved'))`,
};

const insightOf = ({ key, slug, ...row }: Omit<StudyInsight, "href"> & { key: string; slug: string }) => ({
  ...row,
  href: insightHref({ key, slug }),
});

/** The data that a study collected, which everybody may read. */
export async function listStudyData(studyId: string): Promise<StudyData[]> {
  const rows = await db
    .select({
      ...{ id: datasets.id, key: datasets.key, name: datasets.name, versions: datasets.snapshotCount },
      isWithdrawn: sql<boolean>`${datasets.withdrawnAt} is not null`,
    })
    .from(studyDatasets)
    .innerJoin(datasets, eq(datasets.id, studyDatasets.datasetId))
    .where(eq(studyDatasets.studyId, studyId))
    .orderBy(asc(sql`lower(${datasets.name})`), asc(datasets.id));
  return rows.map(({ key, ...row }) => ({ ...row, href: datasetHref({ key }) }));
}
