"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/_request/form-action";
import { approveReview } from "@/domain/insights/approve-review";
import { askAlso } from "@/domain/insights/ask-also";
import { commentOnSection } from "@/domain/insights/comment-on-section";
import { publishInsight } from "@/domain/insights/publish-insight";
import { reopenComment, resolveComment } from "@/domain/insights/resolve-comment";
import {
  approveReviewInput,
  askAlsoInput,
  commentInput,
  commentOnSectionInput,
  publishInsightInput,
  sendBackInput,
  submitForReviewInput,
  withdrawReviewInput,
} from "@/domain/insights/review-input";
import { sendBack } from "@/domain/insights/send-back";
import { submitForReview } from "@/domain/insights/submit-for-review";
import { withdrawReview } from "@/domain/insights/withdraw-review";

export const submit = formAction(submitForReviewInput, async (actor, input, now) => {
  await submitForReview(actor, input, now);
  refresh();
});

export const askMore = formAction(askAlsoInput, async (actor, input, now) => {
  await askAlso(actor, input, now);
  refresh();
});

export const takeBack = formAction(withdrawReviewInput, async (actor, input, now) => {
  await withdrawReview(actor, input, now);
  refresh();
});

export const approve = formAction(approveReviewInput, async (actor, input, now) => {
  await approveReview(actor, input, now);
  refresh();
});

export const returnToWriter = formAction(sendBackInput, async (actor, input, now) => {
  await sendBack(actor, input, now);
  refresh();
});

export const comment = formAction(commentOnSectionInput, async (actor, input, now) => {
  await commentOnSection(actor, input, now);
  refresh();
});

export const resolve = formAction(commentInput, async (actor, input, now) => {
  await resolveComment(actor, input, now);
  refresh();
});

export const reopen = formAction(commentInput, async (actor, input, now) => {
  await reopenComment(actor, input, now);
  refresh();
});

export const publish = formAction(publishInsightInput, async (actor, input, now) => {
  const { href } = await publishInsight(actor, input, now);
  redirect(href);
});
