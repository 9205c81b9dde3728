import { and, asc, eq, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { studyDatasets, studyFindings } from "@/db/schema/study-work";
import type { PersonActor } from "../actor";
import { changedFields } from "../audit/changed-fields";
import { conflict, invalid, notFound } from "../refusal";
import { lockOwnStudy } from "./find-study";
import { recordStudyChange } from "./record-study-change";
import type { AddFindingInput, ChangeFindingInput, FindingInput, MoveFindingInput } from "./study-input";

/** So many that nobody reads them to the end are not findings. */
const most = 50;

/** Writes down one more thing that a study found, after the others. */
export async function addFinding(
  actor: PersonActor,
  { studyId, statement, strength, keyFigures, datasetId }: AddFindingInput,
  now: Date,
) {
  await db.transaction(async (tx) => {
    const row = await lockOwnStudy(tx, actor, studyId);
    const known = await listIds(tx, studyId);
    if (known.length >= most)
      throw conflict(`A study holds at most ${most} findings: take one out first, or begin another study.`);
    await mustBeItsData(tx, studyId, datasetId);
    const [made] = await tx
      .insert(studyFindings)
      .values({ studyId, position: known.length, statement, strength, keyFigures, datasetId })
      .returning({ id: studyFindings.id });
    const after = { findingId: made?.id, statement, strength };
    await recordStudyChange(tx, actor, row, { action: "study.finding-added", after }, now);
  });
}

/** Words a finding anew; an insight that was made of it keeps its own words. */
export async function changeFinding(
  actor: PersonActor,
  { studyId, findingId, ...sent }: ChangeFindingInput,
  now: Date,
) {
  await db.transaction(async (tx) => {
    const row = await lockOwnStudy(tx, actor, studyId);
    const [before] = await tx.select().from(studyFindings).where(whichOf(studyId, findingId));
    if (!before) throw notFound("finding");
    const change = changedFields(before, sent);
    if (!change) return;
    await mustBeItsData(tx, studyId, sent.datasetId);
    await tx.update(studyFindings).set(sent).where(eq(studyFindings.id, findingId));
    const after = { findingId, ...change.after };
    await recordStudyChange(
      tx,
      actor,
      row,
      { action: "study.finding-changed", before: change.before, after },
      now,
    );
  });
}

/** Changes places with the finding before or after it; at the end nothing changes. */
export async function moveFinding(
  actor: PersonActor,
  { studyId, findingId, way }: MoveFindingInput,
  now: Date,
) {
  await db.transaction(async (tx) => {
    const row = await lockOwnStudy(tx, actor, studyId);
    const ids = await listIds(tx, studyId);
    const from = ids.indexOf(findingId);
    if (from < 0) throw notFound("finding");
    const to = way === "up" ? from - 1 : from + 1;
    if (to < 0 || to >= ids.length) return;
    ids.splice(to, 0, ...ids.splice(from, 1));
    await number(tx, studyId, ids);
    const change = { before: { findingId, place: from + 1 }, after: { findingId, place: to + 1 } };
    await recordStudyChange(tx, actor, row, { action: "study.finding-moved", ...change }, now);
  });
}

/** Takes a finding out of its study; an insight that was made of it stays. */
export async function removeFinding(actor: PersonActor, { studyId, findingId }: FindingInput, now: Date) {
  await db.transaction(async (tx) => {
    const row = await lockOwnStudy(tx, actor, studyId);
    const [gone] = await tx
      .delete(studyFindings)
      .where(whichOf(studyId, findingId))
      .returning({ statement: studyFindings.statement, insightId: studyFindings.insightId });
    if (!gone) throw notFound("finding");
    await number(tx, studyId, await listIds(tx, studyId));
    const before = { findingId, ...gone };
    await recordStudyChange(tx, actor, row, { action: "study.finding-removed", before }, now);
  });
}

async function mustBeItsData(tx: Transaction, studyId: string, datasetId: string | null | undefined) {
  if (!datasetId) return;
  const its = and(eq(studyDatasets.studyId, studyId), eq(studyDatasets.datasetId, datasetId));
  const [row] = await tx.select({ id: studyDatasets.datasetId }).from(studyDatasets).where(its).for("share");
  if (!row)
    throw invalid(
      "This study does not have that data any more: choose among what it collected.",
      "datasetId",
    );
}

const whichOf = (studyId: string, findingId: string) =>
  and(eq(studyFindings.id, findingId), eq(studyFindings.studyId, studyId));

async function listIds(tx: Transaction, studyId: string) {
  const rows = await tx
    .select({ id: studyFindings.id })
    .from(studyFindings)
    .where(eq(studyFindings.studyId, studyId))
    .orderBy(asc(studyFindings.position), asc(studyFindings.id));
  return rows.map(({ id }) => id);
}

async function number(tx: Transaction, studyId: string, ids: string[]) {
  await tx.execute(sql`
    update study_findings f set position = placed.position - 1
    from unnest(array(select json_array_elements_text(${JSON.stringify(ids)}::json)::uuid))
      with ordinality as placed (id, position)
    where f.id = placed.id and f.study_id = ${studyId}`);
}
