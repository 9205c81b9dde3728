import { and, eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { pathSteps } from "@/db/schema/paths";
import type { PersonActor } from "../actor";
import { listedFor } from "../insights/insight-policy";
import { conflict, invalid } from "../refusal";
import { recordPathChange } from "./change-of-path";
import { lockOwnPath } from "./find-path";
import type { AddHeadingInput, AddStepInput } from "./path-input";
import { everyStepOf, numberOf, place, present } from "./step-order";
import type { StepRow } from "./steps-of";

const most = 200;

/**
 * Puts a published insight on a path, before the step named or at the end. One that was taken out before comes back as
 * the same step, so that whoever did it has done it.
 */
export async function addStep(actor: PersonActor, input: AddStepInput, now: Date) {
  const { pathId, insightId, note, beforeId } = input;
  return db.transaction(async (tx) => {
    await lockOwnPath(tx, actor, pathId);
    await mustBeUsable(tx, actor, insightId, now);
    const steps = await everyStepOf(tx, pathId);
    mustNotBeThere(steps, insightId);
    mustHaveRoom(steps);
    const earlier = steps.findLast((step) => step.insightId === insightId);
    const stepId = earlier
      ? await bringBack(tx, earlier, note, now)
      : await insertStep(tx, { pathId, insightId, note, position: steps.length, addedAt: now });
    await place(tx, steps, stepId, { besideId: beforeId, side: "before" });
    const after = { stepId, insightId };
    await recordPathChange(tx, actor, { pathId, action: "path.step-added", after }, now);
    return { stepId };
  });
}

/** Puts a heading before the step named, or at the end. */
export async function addHeading(actor: PersonActor, input: AddHeadingInput, now: Date) {
  const { pathId, heading, beforeId } = input;
  return db.transaction(async (tx) => {
    await lockOwnPath(tx, actor, pathId);
    const steps = await everyStepOf(tx, pathId);
    mustHaveRoom(steps);
    const stepId = await insertStep(tx, { pathId, heading, position: steps.length, addedAt: now });
    await place(tx, steps, stepId, { besideId: beforeId, side: "before" });
    const after = { stepId, heading };
    await recordPathChange(tx, actor, { pathId, action: "path.heading-added", after }, now);
    return { stepId };
  });
}

function mustHaveRoom(steps: StepRow[]) {
  if (present(steps).length >= most)
    throw conflict(`A path holds at most ${most} steps and headings. Make a second path for the rest.`);
}

function mustNotBeThere(steps: StepRow[], insightId: string) {
  const there = present(steps).find((step) => step.insightId === insightId);
  if (there)
    throw conflict(`This is on the path already, as step ${numberOf(steps, there.id)}.`, "insightId");
}

/** Missing and hidden records are refused alike. */
async function mustBeUsable(tx: Transaction, actor: PersonActor, insightId: string, now: Date) {
  const [insight] = await tx
    .select({ status: insights.status })
    .from(insights)
    .where(and(eq(insights.id, insightId), listedFor(actor, now)));
  if (!insight) throw invalid("This insight is not there any more, or is not yours to see.", "insightId");
  if (insight.status === "draft")
    throw conflict("This is a draft still. Publish it first; then it can stand on a path.", "insightId");
  if (insight.status === "retired")
    throw conflict("This insight was retired, so it should not be learned any more.", "insightId");
  if (insight.status === "superseded")
    throw conflict("This insight was replaced. Add the one that replaced it.", "insightId");
}

async function bringBack(tx: Transaction, earlier: { id: string; note: string }, note: string, now: Date) {
  await tx
    .update(pathSteps)
    .set({ removedAt: null, addedAt: now, note: note || earlier.note })
    .where(eq(pathSteps.id, earlier.id));
  return earlier.id;
}

async function insertStep(tx: Transaction, values: typeof pathSteps.$inferInsert) {
  const [row] = await tx.insert(pathSteps).values(values).returning({ id: pathSteps.id });
  if (!row) throw new Error("The step was not added.");
  return row.id;
}
