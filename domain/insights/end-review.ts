import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { reviewers, reviews } from "@/db/schema/insights";
import { cancelDeliveriesWith } from "../deliveries/cancel-deliveries";
import { requestKey } from "./request-reviewers";

/** What is asked of people about a record only as long as it is in use. */
export const ofUse = [
  "still-true",
  "outdated",
  "review",
  "review-answered",
  "comments",
  "entrusted",
  "not-for-team",
  "question",
  "question-followed",
] as const;

/**
 * Takes back the review that is open or approved, because the record leaves use; its mails that still wait are not
 * sent, with `reason` in words for administrators. The caller holds the record's lock and sees to what is asked of people.
 * Answers whether there was one.
 */
export async function endReview(tx: Transaction, insightId: string, reason: string): Promise<boolean> {
  const [ended] = await tx
    .update(reviews)
    .set({ state: "withdrawn" })
    .where(and(eq(reviews.insightId, insightId), inArray(reviews.state, ["open", "approved"])))
    .returning({ id: reviews.id });
  if (!ended) return false;
  const asked = await tx
    .select({ personId: reviewers.personId })
    .from(reviewers)
    .where(eq(reviewers.reviewId, ended.id));
  const keys = asked.map(({ personId }) => requestKey(ended.id, personId));
  await cancelDeliveriesWith(tx, keys, reason);
  return true;
}
