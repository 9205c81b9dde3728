import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { reviews } from "@/db/schema/insights";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { closeAsksAbout } from "../people/asks";
import { notAllowed } from "../refusal";
import { cancelRequests } from "./cancel-requests";
import { mayEditDraft } from "./insight-policy";
import { lockReview, mustBeInState } from "./open-review";
import type { WithdrawReviewInput } from "./review-input";

/** Takes a draft back from review, approved or not, so that it can be changed; mails not sent yet are taken back too. */
export async function withdrawReview(actor: PersonActor, { reviewId }: WithdrawReviewInput, now: Date) {
  await db.transaction(async (tx) => {
    const { insight, standing, review } = await lockReview(tx, actor, reviewId, now);
    if (!mayEditDraft(actor, standing)) throw notAllowed("take this insight back from review");
    mustBeInState(review, ["open", "approved"]);
    await tx.update(reviews).set({ state: "withdrawn" }).where(eq(reviews.id, reviewId));
    await closeAsksAbout(tx, { kinds: ["review", "review-answered"], subjectId: insight.id }, now);
    await cancelRequests(tx, { reviewId, because: "The draft was taken back from review." });
    const subject = { kind: "insight", id: insight.id } as const;
    await recordAudit(tx, actor, "insight.review-withdrawn", subject, { before: { state: review.state } });
  });
}
