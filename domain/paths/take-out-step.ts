import { and, eq, isNotNull } from "drizzle-orm";
import { db } from "@/db/client";
import { pathSteps } from "@/db/schema/paths";
import type { PersonActor } from "../actor";
import { conflict } from "../refusal";
import { findStep, recordPathChange } from "./change-of-path";
import { lockOwnPath } from "./find-path";
import type { StepInput } from "./path-input";
import { renumber } from "./step-order";
import { stepsOf } from "./steps-of";

/** Takes a step or a heading off the path. It is kept, because people may have done it, and can be put back. */
export async function takeOutStep(actor: PersonActor, { pathId, stepId }: StepInput, now: Date) {
  await db.transaction(async (tx) => {
    await lockOwnPath(tx, actor, pathId);
    const { step } = await findStep(tx, pathId, stepId);
    await tx.update(pathSteps).set({ removedAt: now }).where(eq(pathSteps.id, stepId));
    const before = { stepId, insightId: step.insightId, heading: step.heading || undefined };
    await recordPathChange(tx, actor, { pathId, action: "path.step-taken-out", before }, now);
  });
}

/** Puts it back to where it was, near enough when others were moved since. */
export async function putBackStep(actor: PersonActor, { pathId, stepId }: StepInput, now: Date) {
  await db.transaction(async (tx) => {
    await lockOwnPath(tx, actor, pathId);
    const [step] = await tx
      .select()
      .from(pathSteps)
      .where(and(eq(pathSteps.id, stepId), eq(pathSteps.pathId, pathId), isNotNull(pathSteps.removedAt)));
    if (!step) throw conflict("This step is on the path already.");
    const others = await stepsOf(pathId, tx);
    if (step.insightId && others.some(({ insightId }) => insightId === step.insightId))
      throw conflict("This insight was put on the path again meanwhile, as another step.");
    const at = others.findIndex(({ position }) => position >= step.position);
    await tx.update(pathSteps).set({ removedAt: null }).where(eq(pathSteps.id, stepId));
    const ids = others.map(({ id }) => id);
    await renumber(tx, ids.toSpliced(at < 0 ? ids.length : at, 0, stepId));
    const after = { stepId, insightId: step.insightId };
    await recordPathChange(tx, actor, { pathId, action: "path.step-put-back", after }, now);
  });
}
