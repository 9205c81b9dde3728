import { z } from "zod";

const questionId = z.uuid();

export const longestQuestion = 2000;

/** Markdown. */
const words = (missing: string, what: string) =>
  z.string().trim().min(1, missing).max(longestQuestion, `Use at most 2,000 characters for ${what}.`);

export const askQuestionInput = z.strictObject({
  insightId: z.uuid(),
  body: words("Write your question first.", "a question"),
});
export type AskQuestionInput = z.infer<typeof askQuestionInput>;

export const answerQuestionInput = z.strictObject({
  questionId,
  answer: words("Write your answer first.", "an answer"),
  /** When the answer that this one takes the place of was given; empty where there was none. */
  insteadOf: z.union([z.literal(""), z.iso.datetime()]).default(""),
});
export type AnswerQuestionInput = z.infer<typeof answerQuestionInput>;

export const questionInput = z.strictObject({ questionId });
export type QuestionInput = z.infer<typeof questionInput>;

export const foldPlaces = ["limitations", "usage"] as const;
export type FoldPlace = (typeof foldPlaces)[number];

export const foldAnswerInput = z.strictObject({ questionId, into: z.enum(foldPlaces) });
export type FoldAnswerInput = z.infer<typeof foldAnswerInput>;

export const lastOpenQuestionsPage = 50;

/** What the address of the list may carry; anything else is ignored. */
export const openQuestionsQuery = z.object({
  whose: z.enum(["all", "own"]).catch("all"),
  page: z.coerce.number().int().min(1).max(lastOpenQuestionsPage).catch(1),
});
export type OpenQuestionsQuery = z.infer<typeof openQuestionsQuery>;
