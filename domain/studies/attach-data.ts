import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { datasets } from "@/db/schema/evidence";
import { studyDatasets, studyFindings } from "@/db/schema/study-work";
import type { PersonActor } from "../actor";
import { listedDataFor, mayChangeData } from "../insights/data-policy";
import { conflict, notAllowed, notFound } from "../refusal";
import { lockOwnStudy } from "./find-study";
import { recordStudyChange } from "./record-study-change";
import type { StudyDataInput } from "./study-input";

/** More than anybody looks through on one page. */
const most = 50;

/**
 * Says that a study collected this data, which everybody may read from then on: so it has to be read by everybody already,
 * or be the actor's to change. Whoever only reads it opens it to nobody.
 */
export async function attachData(actor: PersonActor, { studyId, datasetId }: StudyDataInput, now: Date) {
  await db.transaction(async (tx) => {
    const row = await lockOwnStudy(tx, actor, studyId);
    const [found] = await tx
      .select({ mayOpen: mayOpenData(actor, now) })
      .from(datasets)
      .where(and(eq(datasets.id, datasetId), listedDataFor(actor, now)));
    if (!found) throw notFound("data");
    if (!found.mayOpen) throw notAllowed("show this data to everybody, as a study does");
    const made = await tx
      .insert(studyDatasets)
      .values({ studyId, datasetId })
      .onConflictDoNothing()
      .returning({ id: studyDatasets.datasetId });
    if (made.length === 0) return;
    if ((await tx.$count(studyDatasets, eq(studyDatasets.studyId, studyId))) > most)
      throw conflict(`A study shows at most ${most} tables and files: detach one first.`);
    await recordStudyChange(tx, actor, row, { action: "study.data-attached", after: { datasetId } }, now);
  });
}

/** Takes that back, of its findings too; whoever read the data only through this study does not any more. */
export async function detachData(actor: PersonActor, { studyId, datasetId }: StudyDataInput, now: Date) {
  await db.transaction(async (tx) => {
    const row = await lockOwnStudy(tx, actor, studyId);
    const gone = await tx
      .delete(studyDatasets)
      .where(and(eq(studyDatasets.studyId, studyId), eq(studyDatasets.datasetId, datasetId)))
      .returning({ id: studyDatasets.datasetId });
    if (gone.length === 0) return;
    await tx
      .update(studyFindings)
      .set({ datasetId: null })
      .where(and(eq(studyFindings.studyId, studyId), eq(studyFindings.datasetId, datasetId)));
    await recordStudyChange(tx, actor, row, { action: "study.data-detached", before: { datasetId } }, now);
  });
}

const mayOpenData = (actor: PersonActor, now: Date) =>
  sql<boolean>`(${mayChangeData(actor, now)} or ${listedDataFor({ kind: "everyone" }, now)})`;

const mostOffered = 200;

/** Data that a study could have and has not yet, as far as this person may attach it, by name. */
export async function listDataToAttach(actor: PersonActor, studyId: string, now: Date) {
  return db
    .select({ id: datasets.id, name: datasets.name })
    .from(datasets)
    .where(
      and(
        isNull(datasets.withdrawnAt),
        listedDataFor(actor, now),
        mayOpenData(actor, now),
        sql`${datasets.id} not in (select sd.dataset_id from study_datasets sd where sd.study_id = ${studyId})`,
      ),
    )
    .orderBy(asc(sql`lower(${datasets.name})`), asc(datasets.id))
    .limit(mostOffered);
}
