import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { studies } from "@/db/schema/studies";
import type { PersonActor } from "../actor";
import { type AuditChange, recordAudit } from "../audit/record-audit";
import { closeAsksAbout } from "../people/asks";
import type { StudyRow } from "./find-study";

type Change = AuditChange & { action: `study.${string}` };

/** Writes down that a locked study was changed, and when; whoever was handed it has acted on it. */
export async function recordStudyChange(
  tx: Transaction,
  actor: PersonActor,
  { id, ownerId }: Pick<StudyRow, "id" | "ownerId">,
  { action, ...change }: Change,
  now: Date,
) {
  const seen = actor.id === ownerId ? { handedOverAt: null } : {};
  await tx
    .update(studies)
    .set({ changedAt: now, ...seen })
    .where(eq(studies.id, id));
  await recordAudit(tx, actor, action, { kind: "study", id }, change);
}

/** Its owner need not say any more why nothing is there: it is there, or another day is named. */
export const closeLateAsk = (tx: Transaction, studyId: string, now: Date) =>
  closeAsksAbout(tx, { kinds: ["study-late"], subjectId: studyId }, now);
