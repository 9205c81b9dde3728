import { asc, eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { studies, studyTopics } from "@/db/schema/studies";
import type { PersonActor } from "../actor";
import { changedFields } from "../audit/changed-fields";
import { conflict } from "../refusal";
import { lockOwnStudy, type StudyRow } from "./find-study";
import { closeLateAsk, recordStudyChange } from "./record-study-change";
import { studyHref, studySlug } from "./study-address";
import { type ChangeStudyInput, changedMeanwhile } from "./study-input";
import { mustEndAfterBeginning, renderStudy, writeStudyTopics } from "./write-study";

/**
 * Changes what was sent of a study and nothing else. Refused when somebody else changed it since it was shown, until what
 * they wrote has been seen. The address follows the title, and the one before keeps leading there.
 */
export async function changeStudy(
  actor: PersonActor,
  { studyId, version, over, ...sent }: ChangeStudyInput,
  now: Date,
) {
  return db.transaction(async (tx) => {
    const row = await lockOwnStudy(tx, actor, studyId);
    const before = { ...written(row), topicIds: await readTopicIds(tx, studyId) };
    const after = { ...before, ...sent, topicIds: (sent.topicIds ?? before.topicIds).toSorted() };
    const change = changedFields(before, after);
    const slug = studySlug(after.title);
    const href = studyHref({ key: row.key, slug });
    if (!change) return { href, isChanged: false };
    if (version !== row.version && over !== row.version) throw clash();
    mustEndAfterBeginning(after);
    const { topicIds, ...columns } = after;
    await tx
      .update(studies)
      .set({ ...columns, ...renderStudy(columns), slug, version: row.version + 1 })
      .where(eq(studies.id, studyId));
    await writeStudyTopics(tx, studyId, topicIds);
    if (before.expectedOn !== after.expectedOn) await closeLateAsk(tx, studyId, now);
    await recordStudyChange(tx, actor, row, { action: "study.changed", ...change }, now);
    return { href, isChanged: true };
  });
}

const clash = () =>
  conflict(
    `${changedMeanwhile} What they wrote stands below each field that differs. Yours is still here and not saved: save again to put it in the place of theirs.`,
  );

function written(row: StudyRow) {
  const { title, question, method, feeds, expectedOn } = row;
  const { sample, periodFrom, periodUntil, publishedOn, source } = row;
  return {
    ...{ title, question, method, feeds, expectedOn },
    ...{ sample, periodFrom, periodUntil, publishedOn, source },
  };
}

async function readTopicIds(tx: Transaction, studyId: string) {
  const rows = await tx
    .select({ id: studyTopics.topicId })
    .from(studyTopics)
    .where(eq(studyTopics.studyId, studyId))
    .orderBy(asc(studyTopics.topicId));
  return rows.map(({ id }) => id).sort();
}
