import { db } from "@/db/client";
import type { PersonActor } from "../actor";
import { notFound } from "../refusal";
import { recordPathChange } from "./change-of-path";
import { lockOwnPath } from "./find-path";
import type { MoveStepInput } from "./path-input";
import { everyStepOf, place, present } from "./step-order";

/**
 * Moves one step or heading beside another, whatever has become of the rest of the order meanwhile: so two people who
 * move steps at once both get what they wanted. Answers the new place among all of them, from 1.
 */
export async function moveStep(actor: PersonActor, input: MoveStepInput, now: Date) {
  const { pathId, stepId, besideId, side } = input;
  return db.transaction(async (tx) => {
    await lockOwnPath(tx, actor, pathId);
    const steps = await everyStepOf(tx, pathId);
    const standing = present(steps).map(({ id }) => id);
    const from = standing.indexOf(stepId) + 1;
    if (from === 0) throw notFound("step");
    const order = besideId === stepId ? standing : await place(tx, steps, stepId, { besideId, side });
    const to = order.filter((id) => standing.includes(id)).indexOf(stepId) + 1;
    if (to === from) return { place: to, of: standing.length };
    const change = { before: { place: from }, after: { stepId, place: to } };
    await recordPathChange(tx, actor, { pathId, action: "path.step-moved", ...change }, now);
    return { place: to, of: standing.length };
  });
}
