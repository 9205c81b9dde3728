import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { pathSteps } from "@/db/schema/paths";
import type { PersonActor } from "../actor";
import { conflict, notFound } from "../refusal";
import { findStep, recordPathChange } from "./change-of-path";
import { lockOwnPath } from "./find-path";
import type { StepInput } from "./path-input";
import { everyStepOf, present } from "./step-order";

/** Takes a step or a heading off the path. It is kept, because people may have done it, and can be put back. */
export async function takeOutStep(actor: PersonActor, { pathId, stepId }: StepInput, now: Date) {
  await db.transaction(async (tx) => {
    await lockOwnPath(tx, actor, pathId);
    const step = await findStep(tx, pathId, stepId);
    await tx.update(pathSteps).set({ removedAt: now }).where(eq(pathSteps.id, stepId));
    const before = { stepId, insightId: step.insightId, heading: step.heading || undefined };
    await recordPathChange(tx, actor, { pathId, action: "path.step-taken-out", before }, now);
  });
}

/** Puts it back to its place among the others. */
export async function putBackStep(actor: PersonActor, { pathId, stepId }: StepInput, now: Date) {
  await db.transaction(async (tx) => {
    await lockOwnPath(tx, actor, pathId);
    const steps = await everyStepOf(tx, pathId);
    const step = steps.find(({ id }) => id === stepId);
    if (!step) throw notFound("step");
    if (
      present(steps).some(({ id, insightId }) => id === stepId || (insightId && insightId === step.insightId))
    )
      throw conflict("This is on the path again already.");
    await tx.update(pathSteps).set({ removedAt: null }).where(eq(pathSteps.id, stepId));
    const after = { stepId, insightId: step.insightId };
    await recordPathChange(tx, actor, { pathId, action: "path.step-put-back", after }, now);
  });
}
