import { eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { questions } from "@/db/schema/questions";
import { searchesPlanned } from "@/db/schema/search";
import { studies } from "@/db/schema/studies";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { invalid, notAllowed } from "../refusal";
import { findOrigin, type Origin } from "./find-origin";
import { newStudyKey, studyHref, studySlug } from "./study-address";
import type { PlanStudyInput } from "./study-input";
import { mayPlanStudies } from "./study-policy";
import { mustEndAfterBeginning, renderStudy, writeStudyTopics } from "./write-study";

export type PlannedStudy = { id: string; href: string; title: string; isNew: boolean };

/**
 * Begins a study that its maker looks after. Planned from a search or a question, it is marked there, and whoever plans
 * it from there once more gets the study that there is. Everybody may read it, so nothing personal or restricted goes in.
 */
export async function planStudy(
  actor: PersonActor,
  { folded, questionId, ...given }: PlanStudyInput,
  now: Date,
): Promise<PlannedStudy> {
  if (!mayPlanStudies(actor)) throw notAllowed("plan studies");
  return db.transaction(async (tx) => {
    const origin = await findOrigin(tx, actor, { folded, questionId }, now);
    if (origin?.planned) return { ...origin.planned, isNew: false };
    const made = await insertStudy(tx, actor, given, origin, now);
    if (origin) await markPlanned(tx, origin, made.id);
    return { ...made, isNew: true };
  });
}

type Given = Omit<PlanStudyInput, "folded" | "questionId">;

async function insertStudy(
  tx: Transaction,
  actor: PersonActor,
  { topicIds = [], ...given }: Given,
  origin: Origin | null,
  now: Date,
) {
  const row = rowOf({ ...given, title: given.title ?? origin?.title ?? "" }, origin);
  if (!row.title) throw invalid("Give the study a title.", "title");
  mustEndAfterBeginning(row);
  const [made] = await tx
    .insert(studies)
    .values({
      ...row,
      ...{ ownerId: actor.id, createdById: actor.id },
      ...{ createdAt: now, changedAt: now, stageChangedAt: now },
    })
    .returning({ id: studies.id });
  if (!made) throw new Error("The study was not made.");
  await writeStudyTopics(tx, made.id, topicIds);
  const after = { title: row.title, stage: "planned", origin: row.origin };
  await recordAudit(tx, actor, "study.planned", { kind: "study", id: made.id }, { after });
  return { id: made.id, href: studyHref(row), title: row.title };
}

function rowOf(given: Omit<Given, "topicIds"> & { title: string }, origin: Origin | null) {
  const { question = origin?.question ?? "", method = "", feeds = "" } = given;
  const { sample = "", periodFrom = "", periodUntil = "", publishedOn = "", source = "" } = given;
  return {
    ...{ key: newStudyKey(), slug: studySlug(given.title), title: given.title },
    ...{ question, method, feeds, ...renderStudy({ question, method, feeds }) },
    ...{ sample, periodFrom, periodUntil, publishedOn, source, expectedOn: given.expectedOn ?? null },
    ...{ origin: origin?.from ?? null, originWords: origin?.words ?? "" },
  };
}

async function markPlanned(tx: Transaction, origin: Origin, studyId: string) {
  if (origin.from === "question") {
    await tx.update(questions).set({ studyId }).where(eq(questions.id, origin.questionId));
    return;
  }
  await tx
    .insert(searchesPlanned)
    .values({ folded: origin.folded, studyId })
    .onConflictDoUpdate({ target: searchesPlanned.folded, set: { studyId } });
}
