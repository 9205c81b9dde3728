import { z } from "zod";
import { grades } from "../memory/contact-input";
import { maxPace } from "./path-input";

/** What one says of oneself on a path, where nothing is "not for me". */
export const stepGrades = grades.filter((grade) => grade !== "not-for-me");
export type StepGrade = Exclude<(typeof grades)[number], "not-for-me">;

const pace = z.coerce
  .number("Choose how many steps a week.")
  .int("Choose how many steps a week.")
  .min(1, "Choose at least one step a week.")
  .max(maxPace, `Choose at most ${maxPace} steps a week.`);
const pathId = z.uuid();
const stepId = z.uuid();

/** Without a pace, as the path suggests. */
export const startPathInput = z.strictObject({
  pathId,
  pace: z.union([z.literal("").transform(() => undefined), pace]).optional(),
});

/** Steps a week, or a day by which all is done. */
export const changePaceInput = z
  .strictObject({
    pathId,
    pace: z.union([z.literal("day"), pace]),
    dueOn: z.union([z.literal(""), z.iso.date("Give a day such as 2026-06-03.")]).default(""),
  })
  .refine(({ pace, dueOn }) => pace !== "day" || dueOn !== "", {
    path: ["dueOn"],
    message: "Give the day by which you want to be done.",
  });

export const ownPathInput = z.strictObject({ pathId });
export const ownStepInput = z.strictObject({ pathId, stepId });

/** With the record and the revision that were read: both may have changed meanwhile. */
export const doStepInput = z.strictObject({
  pathId,
  stepId,
  insightId: z.uuid(),
  revisionId: z.uuid(),
  grade: z.enum(["knew", "roughly", "forgot"]),
});

export type StartPathInput = z.infer<typeof startPathInput>;
export type ChangePaceInput = z.infer<typeof changePaceInput>;
export type OwnPathInput = z.infer<typeof ownPathInput>;
export type OwnStepInput = z.infer<typeof ownStepInput>;
export type DoStepInput = z.infer<typeof doStepInput>;

/** What the page after a step is told of it, in its address; anything else is ignored. */
export const saidQuery = z.object({
  after: z.uuid().optional().catch(undefined),
  as: z.enum(["knew", "roughly", "forgot", "read"]).optional().catch(undefined),
});
export type SaidQuery = z.infer<typeof saidQuery>;
