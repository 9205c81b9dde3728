import { z } from "zod";
import { itemId } from "../evidence/evidence-input";
import { sections } from "./content-input";

const message = z.string().trim().max(2000, "Use at most 2,000 characters for the message.").default("");
const reviewId = z.uuid();
const insightId = z.uuid();

/** More people than this answer less, each thinking that another will. */
export const mostReviewers = 10;

const reviewerIds = z
  .array(z.uuid())
  .max(mostReviewers, `Ask at most ${mostReviewers} people.`)
  .default([])
  .refine((ids) => ids.length > 0, "Choose at least one person to ask.");

export const submitForReviewInput = z.strictObject({
  insightId,
  reviewerIds,
  message,
  /** The draft's version that was on the page: what is reviewed is what its writer saw. */
  version: z.coerce.number().int().positive(),
  /** What changed, for the history; for a first publishing there is nothing to compare with. */
  note: z.string().trim().max(500, "Use at most 500 characters for what changed.").default(""),
});
export type SubmitForReviewInput = z.infer<typeof submitForReviewInput>;

export const askAlsoInput = z.strictObject({
  reviewId,
  reviewerIds,
  message,
});
export type AskAlsoInput = z.infer<typeof askAlsoInput>;

export const withdrawReviewInput = z.strictObject({ reviewId });
export type WithdrawReviewInput = z.infer<typeof withdrawReviewInput>;

export const approveReviewInput = z.strictObject({
  reviewId,
  answer: message,
  /** Said by whoever approves that one record replaces another: both were read. */
  sawBoth: z.literal("on").optional(),
});
export type ApproveReviewInput = z.infer<typeof approveReviewInput>;

export const sendBackInput = z.strictObject({
  reviewId,
  answer: z
    .string()
    .trim()
    .min(1, "Say what should change, so that the writer knows where to begin.")
    .max(2000, "Use at most 2,000 characters."),
});
export type SendBackInput = z.infer<typeof sendBackInput>;

export const commentOnSectionInput = z.strictObject({
  insightId,
  section: z.enum(sections),
  itemId: itemId.or(z.literal("")).default(""),
  /** The comment that this one answers. */
  parentId: z.uuid().optional(),
  /** Markdown. */
  body: z
    .string()
    .trim()
    .min(1, "Write a comment first.")
    .max(5000, "Use at most 5,000 characters for a comment."),
});
export type CommentOnSectionInput = z.infer<typeof commentOnSectionInput>;

export const commentInput = z.strictObject({ commentId: z.uuid() });
export type CommentInput = z.infer<typeof commentInput>;

export const publishInsightInput = z.strictObject({
  insightId,
  /** The draft's version that was on the page, where a draft is published without a review. */
  version: z.coerce.number().int().positive().optional(),
});
export type PublishInsightInput = z.infer<typeof publishInsightInput>;

export const retireInsightInput = z.strictObject({
  insightId,
  reason: z
    .string()
    .trim()
    .min(1, "Say why it should not be used any more: readers see it on the record.")
    .max(500, "Use at most 500 characters for the reason."),
});
export type RetireInsightInput = z.infer<typeof retireInsightInput>;

export const reinstateInsightInput = z.strictObject({ insightId });
export type ReinstateInsightInput = z.infer<typeof reinstateInsightInput>;
