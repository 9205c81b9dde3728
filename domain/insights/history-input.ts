import { z } from "zod";
import { itemId } from "../evidence/evidence-input";

const insightId = z.uuid();
const ticked = z.literal("on").optional();
const personId = z.uuid("Choose a person.");
const dayOrNothing = z.union([z.iso.date("Give a day such as 2026-06-03."), z.literal("")]).default("");

export const restoreRevisionInput = z.strictObject({
  insightId,
  number: z.coerce.number().int().min(1).max(999_999),
  note: z.string().trim().max(500, "Use at most 500 characters for the reason.").default(""),
  /** Keeps the open draft as a revision first, where no revision holds it yet. */
  keepDraft: ticked,
});
export type RestoreRevisionInput = z.infer<typeof restoreRevisionInput>;

export const trashInsightInput = z.strictObject({
  insightId,
  /** Said by whoever throws away what readers use: they know what will happen. */
  sure: ticked,
});
export type TrashInsightInput = z.infer<typeof trashInsightInput>;

export const untrashInsightInput = z.strictObject({ insightId });
export type UntrashInsightInput = z.infer<typeof untrashInsightInput>;

export const handOverInsightInput = z.strictObject({
  insightId,
  personId,
  note: z.string().trim().max(500, "Use at most 500 characters for the note.").default(""),
});
export type HandOverInsightInput = z.infer<typeof handOverInsightInput>;

export const goalStates = ["open", "met", "not-met"] as const;

export const tickGoalInput = z.strictObject({
  insightId,
  goalId: itemId,
  state: z.enum(goalStates, "Say how it stands with this goal."),
  /** The day from which it stands so; today when nothing is said. */
  on: dayOrNothing,
  note: z.string().trim().max(500, "Use at most 500 characters for the note.").default(""),
});
export type TickGoalInput = z.infer<typeof tickGoalInput>;
