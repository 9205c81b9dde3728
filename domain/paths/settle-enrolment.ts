import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { enrolments } from "@/db/schema/paths";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import type { Enrolment } from "./learner-query";
import { readOwnSteps } from "./own-enrolment";

/** Writes down, in the caller's transaction, that every step that counts is done; true when it was this that ended it. */
export async function settleEnrolment(tx: Transaction, actor: PersonActor, enrolment: Enrolment, now: Date) {
  if (enrolment.finishedAt !== null) return false;
  const { steps, next } = await readOwnSteps(actor, enrolment, now, tx);
  if (steps.length === 0 || next !== null) return false;
  await tx.update(enrolments).set({ finishedAt: now }).where(eq(enrolments.id, enrolment.id));
  const subject = { kind: "path", id: enrolment.pathId } as const;
  await recordAudit(tx, actor, "path.person-finished", subject, { after: { personId: actor.id } });
  return true;
}
