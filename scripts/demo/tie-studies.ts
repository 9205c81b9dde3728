import { eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { datasets } from "@/db/schema/evidence";
import { initiatives } from "@/db/schema/initiatives";
import { insights } from "@/db/schema/insights";
import { questions } from "@/db/schema/questions";
import { searchesPlanned } from "@/db/schema/search";
import { studies } from "@/db/schema/studies";
import { studyDatasets, studyFindings, studyInitiatives, studyInsights } from "@/db/schema/study-work";
import { foldSearch } from "@/domain/search/unanswered/shown-words";
import { demoKey, momentOf } from "./demo-dates";
import type { DemoStudy } from "./demo-study";
import { demoInitiatives } from "./initiatives";
import { demoStudies } from "./studies";

/** Ties the demo's studies to what they feed and to what came of them, once all of that is there. */
export async function tieStudies(now: Date) {
  await db.transaction(async (tx) => {
    const library = await readNames(tx);
    const told = demoStudies.map((study) => ({ study, studyId: library.study(study.slug) }));
    await tx
      .insert(studyInitiatives)
      .values(
        told.flatMap(({ study, studyId }) =>
          (study.initiatives ?? []).map((slug) => ({ studyId, initiativeId: library.initiative(slug) })),
        ),
      );
    await tx
      .insert(studyInsights)
      .values(
        told.flatMap(({ study, studyId }) =>
          (study.insights ?? []).map((slug) => ({ studyId, insightId: library.insight(slug) })),
        ),
      );
    await tx
      .insert(studyDatasets)
      .values(
        told.flatMap(({ study, studyId }) =>
          (study.datasets ?? []).map((slug) => ({ studyId, datasetId: library.dataset(slug) })),
        ),
      );
    await tx
      .insert(studyFindings)
      .values(told.flatMap(({ study, studyId }) => findingsOf(study, studyId, library, now)));
    for (const { study, studyId } of told) await tieOrigin(tx, study, studyId, library);
  });
}

type Names = Awaited<ReturnType<typeof readNames>>;

async function readNames(tx: Transaction) {
  const records = await tx.select({ name: insights.key, id: insights.id }).from(insights);
  const data = await tx.select({ name: datasets.key, id: datasets.id }).from(datasets);
  const research = await tx.select({ name: studies.key, id: studies.id }).from(studies);
  const begun = await tx.select({ name: initiatives.title, id: initiatives.id }).from(initiatives);
  return {
    insight: (slug: string) => idNamed(records, demoKey(slug)),
    dataset: (slug: string) => idNamed(data, demoKey(slug, "dataset")),
    study: (slug: string) => idNamed(research, demoKey(slug, "study")),
    initiative: (slug: string) => idNamed(begun, demoInitiatives[slug]?.title ?? slug),
  };
}

function idNamed(rows: { name: string; id: string }[], name: string) {
  const row = rows.find((one) => one.name === name);
  if (!row) throw new Error(`The demo has nothing called ${name}.`);
  return row.id;
}

const findingsOf = ({ findings = [] }: DemoStudy, studyId: string, library: Names, now: Date) =>
  findings.map(({ became, ...finding }, position) => ({
    ...{ studyId, position, ...finding },
    insightId: became ? library.insight(became.slug) : null,
    handedOverAt: became ? momentOf(now, became.daysAgo, became.slug) : null,
  }));

async function tieOrigin(tx: Transaction, { origin }: DemoStudy, studyId: string, library: Names) {
  if (!origin) return;
  if ("search" in origin) {
    await tx.insert(searchesPlanned).values({ folded: foldSearch(origin.search), studyId });
    return;
  }
  const [asked] = await tx
    .update(questions)
    .set({ studyId })
    .where(eq(questions.insightId, library.insight(origin.question)))
    .returning({ body: questions.body });
  if (!asked) throw new Error(`Nobody asked on ${origin.question}.`);
  await tx.update(studies).set({ originWords: asked.body }).where(eq(studies.id, studyId));
}
