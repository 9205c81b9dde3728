import { eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { pathSteps } from "@/db/schema/paths";
import type { PersonActor } from "../actor";
import { conflict } from "../refusal";
import { findStep, mustBeAsShown, recordPathChange } from "./change-of-path";
import { lockOwnPath } from "./find-path";
import type { ChangeStepInput } from "./path-input";

/** Changes why an insight matters to whoever takes the path, or the words of a heading; never over somebody else's words. */
export async function changeStep(actor: PersonActor, input: ChangeStepInput, now: Date) {
  const { pathId, stepId, was } = input;
  const field = input.note === undefined ? "heading" : "note";
  const wanted = input.note ?? input.heading ?? "";
  await db.transaction(async (tx) => {
    await lockOwnPath(tx, actor, pathId);
    const step = await findStep(tx, pathId, stepId);
    if ((step.insightId === null) !== (field === "heading"))
      throw conflict("An insight has a note, and a heading has its words.");
    mustBeAsShown(step[field], was, wanted, field);
    if (step[field] === wanted) return;
    await tx
      .update(pathSteps)
      .set({ [field]: wanted })
      .where(eq(pathSteps.id, stepId));
    const words = (await mayBeKept(tx, step.insightId))
      ? { before: { [field]: step[field] }, after: { stepId, [field]: wanted } }
      : { after: { stepId } };
    await recordPathChange(tx, actor, { pathId, action: `path.${field}-changed`, ...words }, now);
  });
}

/** The trail is read by administrators who are not named on a restricted record, so words about one stay out of it. */
async function mayBeKept(tx: Transaction, insightId: string | null) {
  if (insightId === null) return true;
  const [row] = await tx
    .select({ visibility: insights.visibility })
    .from(insights)
    .where(eq(insights.id, insightId));
  return row?.visibility === "everyone";
}
