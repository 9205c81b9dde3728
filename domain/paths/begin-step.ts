import { db } from "@/db/client";
import { enrolmentSteps } from "@/db/schema/paths";
import type { PersonActor } from "../actor";
import type { OwnStepInput } from "./learning-input";
import { findOwnEnrolment, readOwnSteps } from "./own-enrolment";

/** Notes, once, that the actor has a step before them; null, and nothing noted, where it is none of theirs. */
export async function beginStep(actor: PersonActor, { pathId, stepId }: OwnStepInput, now: Date) {
  const enrolment = await findOwnEnrolment(actor, pathId);
  if (!enrolment) return null;
  const { steps } = await readOwnSteps(actor, enrolment, now);
  const step = steps.find(({ id }) => id === stepId);
  if (!step) return null;
  await db
    .insert(enrolmentSteps)
    .values({ enrolmentId: enrolment.id, stepId, begunAt: now })
    .onConflictDoNothing();
  return step;
}
