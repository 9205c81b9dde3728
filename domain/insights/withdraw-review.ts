import { eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { reviewers, reviews } from "@/db/schema/insights";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { cancelDeliveriesWith } from "../deliveries/cancel-deliveries";
import { closeAsksAbout } from "../people/asks";
import { notAllowed } from "../refusal";
import { mayEditDraft } from "./insight-policy";
import { lockReview, mustBeInState } from "./open-review";
import { requestKey } from "./request-reviewers";
import type { WithdrawReviewInput } from "./review-input";

/** Takes a draft back from review, approved or not, so that it can be changed; mails not sent yet are taken back too. */
export async function withdrawReview(actor: PersonActor, { reviewId }: WithdrawReviewInput, now: Date) {
  await db.transaction(async (tx) => {
    const { insight, standing, review } = await lockReview(tx, actor, reviewId, now);
    if (!mayEditDraft(actor, standing)) throw notAllowed("take this insight back from review");
    mustBeInState(review, ["open", "approved"]);
    await tx.update(reviews).set({ state: "withdrawn" }).where(eq(reviews.id, reviewId));
    await closeAsksAbout(tx, { kinds: ["review", "review-answered"], subjectId: insight.id }, now);
    await cancelRequests(tx, reviewId);
    const subject = { kind: "insight", id: insight.id } as const;
    await recordAudit(tx, actor, "insight.review-withdrawn", subject, { before: { state: review.state } });
  });
}

async function cancelRequests(tx: Transaction, reviewId: string) {
  const asked = await tx
    .select({ personId: reviewers.personId })
    .from(reviewers)
    .where(eq(reviewers.reviewId, reviewId));
  const keys = asked.map(({ personId }) => requestKey(reviewId, personId));
  await cancelDeliveriesWith(tx, keys, "The draft was taken back from review.");
}
