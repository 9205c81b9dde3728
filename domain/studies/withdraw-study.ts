import { eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { enqueue } from "@/db/queue";
import { studies } from "@/db/schema/studies";
import type { PersonActor } from "../actor";
import { settleWithdrawn } from "../insights/settle-withdrawn";
import { conflict } from "../refusal";
import { lockOwnStudy, type StudyRow } from "./find-study";
import { closeLateAsk, recordStudyChange } from "./record-study-change";
import { studyHref } from "./study-address";
import type { StudyInput, WithdrawStudyInput } from "./study-input";

/**
 * Says that a study does not hold any more and why. From now on evidence that came from it counts nothing, and whatever
 * rests on it comes up for review.
 */
export async function withdrawStudy(actor: PersonActor, { studyId, reason }: WithdrawStudyInput, now: Date) {
  return db.transaction(async (tx) => {
    const row = await lockOwnStudy(tx, actor, studyId);
    if (row.withdrawnAt) throw conflict("This study is withdrawn already.");
    const withdrawn = { withdrawnAt: now, withdrawnById: actor.id, withdrawnReason: reason };
    await tx.update(studies).set(withdrawn).where(eq(studies.id, studyId));
    await closeLateAsk(tx, studyId, now);
    await settle(tx, row);
    await recordStudyChange(tx, actor, row, { action: "study.withdrawn", after: { reason } }, now);
    return { href: studyHref(row) };
  });
}

/** Takes that back: its evidence counts again, except where an item or its data was withdrawn by itself. */
export async function takeBackWithdrawal(actor: PersonActor, { studyId }: StudyInput, now: Date) {
  return db.transaction(async (tx) => {
    const row = await lockOwnStudy(tx, actor, studyId);
    if (!row.withdrawnAt) throw conflict("This study is not withdrawn.");
    const standing = { withdrawnAt: null, withdrawnById: null, withdrawnReason: "" };
    await tx.update(studies).set(standing).where(eq(studies.id, studyId));
    await settle(tx, row);
    const before = { reason: row.withdrawnReason };
    await recordStudyChange(tx, actor, row, { action: "study.taken-back", before }, now);
    return { href: studyHref(row) };
  });
}

async function settle(tx: Transaction, { id }: StudyRow) {
  await settleWithdrawn(tx, { studyId: id });
  await enqueue(tx, "settle-causes", { studyId: id }, { key: `settle-causes:study:${id}` });
}
