import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { studies } from "@/db/schema/studies";
import type { PersonActor } from "../actor";
import { conflict } from "../refusal";
import { lockOwnStudy } from "./find-study";
import { closeLateAsk, recordStudyChange } from "./record-study-change";
import { studyHref } from "./study-address";
import type { MoveStudyInput } from "./study-input";

/** Puts a study into a stage, forwards or back. Moving it where it stands already changes nothing. */
export async function moveStudy(actor: PersonActor, { studyId, stage }: MoveStudyInput, now: Date) {
  return db.transaction(async (tx) => {
    const row = await lockOwnStudy(tx, actor, studyId);
    const moved = { href: studyHref(row), title: row.title, from: row.stage };
    if (row.stage === stage) return moved;
    if (row.withdrawnAt) throw conflict("This study is withdrawn: take that back before it moves on.");
    await tx.update(studies).set({ stage, stageChangedAt: now }).where(eq(studies.id, studyId));
    if (stage === "published") await closeLateAsk(tx, studyId, now);
    const change = { before: { stage: row.stage }, after: { stage } };
    await recordStudyChange(tx, actor, row, { action: "study.moved", ...change }, now);
    return moved;
  });
}
