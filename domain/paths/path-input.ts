import { z } from "zod";
import { outlineNames } from "./path-outlines-input";

export const maxPace = 20;
/** What a step takes, in minutes. */
export const minutesPerStep = 2;

/** How a refusal begins when somebody else changed the same words. */
export const changedMeanwhile = "Somebody else changed this meanwhile.";

const title = z.string().trim().min(1, "Give the path a title.").max(120, "Use at most 120 characters.");
const forWhom = z.string().trim().max(300, "Use at most 300 characters.");
const note = z.string().trim().max(1000, "Use at most 1000 characters.");
const heading = z
  .string()
  .trim()
  .min(1, "Give the heading some words.")
  .max(120, "Use at most 120 characters.");
const pace = z.coerce
  .number("Choose how many steps a week.")
  .int("Choose how many steps a week.")
  .min(1, "Choose at least one step a week.")
  .max(maxPace, `Choose at most ${maxPace} steps a week.`);
const day = z.iso
  .date("Give a day such as 2026-06-03.")
  .refine((text) => text >= "1900", "Give a day such as 2026-06-03.");
const optionalDay = z.union([day, z.literal("")]);
/** The step that another one is put beside; empty for the end of the path. */
const place = z.union([z.uuid(), z.literal("")]);

export const createPathInput = z.strictObject({
  title,
  forWhom: forWhom.default(""),
  /** Which outline it begins with. */
  outline: z.enum(outlineNames).default(""),
});
export const pathInput = z.strictObject({ pathId: z.uuid() });

/** What is absent stays as it is, so that each field is saved by itself; `was` is the text that it was changed from. */
export const changePathInput = z.strictObject({
  pathId: z.uuid(),
  title: title.optional(),
  forWhom: forWhom.optional(),
  pace: pace.optional(),
  dueOn: optionalDay.optional(),
  was: z.string().optional(),
});

export const addStepInput = z.strictObject({
  pathId: z.uuid(),
  insightId: z.uuid("Choose an insight from the list."),
  note: note.default(""),
  beforeId: place.default(""),
});
export const addHeadingInput = z.strictObject({ pathId: z.uuid(), heading, beforeId: place.default("") });

/** The note of an insight, or the words of a heading. */
export const changeStepInput = z
  .strictObject({
    pathId: z.uuid(),
    stepId: z.uuid(),
    note: note.optional(),
    heading: heading.optional(),
    was: z.string().optional(),
  })
  .refine(({ note, heading }) => (note === undefined) !== (heading === undefined), "Change one thing of it.");

/** Where a step goes: before or after the step named. */
export const moveStepInput = z.strictObject({
  pathId: z.uuid(),
  stepId: z.uuid(),
  besideId: z.uuid(),
  side: z.enum(["before", "after"]),
});
export const stepInput = z.strictObject({ pathId: z.uuid(), stepId: z.uuid() });
export const handOverPathInput = z.strictObject({
  pathId: z.uuid(),
  personId: z.uuid("Choose somebody."),
});
export const teamPathInput = z.strictObject({
  teamId: z.uuid("Choose a team."),
  pathId: z.uuid("Choose a path."),
});

const withoutNul = (text: string) => text.replaceAll("\0", "");

/** What the address of the list of paths may carry; anything else is ignored. */
export const pathsQuery = z.object({
  q: z.string().transform(withoutNul).pipe(z.string().trim().max(100)).optional().catch(undefined),
});

export type CreatePathInput = z.infer<typeof createPathInput>;
export type PathInput = z.infer<typeof pathInput>;
export type ChangePathInput = z.infer<typeof changePathInput>;
export type AddStepInput = z.infer<typeof addStepInput>;
export type AddHeadingInput = z.infer<typeof addHeadingInput>;
export type ChangeStepInput = z.infer<typeof changeStepInput>;
export type MoveStepInput = z.infer<typeof moveStepInput>;
export type StepInput = z.infer<typeof stepInput>;
export type HandOverPathInput = z.infer<typeof handOverPathInput>;
export type TeamPathInput = z.infer<typeof teamPathInput>;
