import { db } from "@/db/client";
import type { PersonActor } from "../actor";
import { findStep, recordPathChange } from "./change-of-path";
import { lockOwnPath } from "./find-path";
import type { MoveStepInput } from "./path-input";
import { placed, renumber } from "./step-order";

/**
 * Moves one step or heading beside another, whatever has become of the rest of the order meanwhile: so two people who
 * move steps at once both get what they wanted. Answers the new place among all of them, from 1.
 */
export async function moveStep(actor: PersonActor, input: MoveStepInput, now: Date) {
  const { pathId, stepId, besideId, side } = input;
  return db.transaction(async (tx) => {
    await lockOwnPath(tx, actor, pathId);
    const { steps } = await findStep(tx, pathId, stepId);
    const before = steps.map(({ id }) => id);
    const place = { place: before.indexOf(stepId) + 1, of: before.length };
    if (besideId === stepId) return place;
    const order = placed(
      before.filter((id) => id !== stepId),
      stepId,
      { besideId, side },
    );
    const moved = { place: order.indexOf(stepId) + 1, of: order.length };
    if (moved.place === place.place) return moved;
    await renumber(tx, order);
    const change = { before: { place: place.place }, after: { stepId, place: moved.place } };
    await recordPathChange(tx, actor, { pathId, action: "path.step-moved", ...change }, now);
    return moved;
  });
}
