import { and, desc, eq, inArray } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { reviews, revisions } from "@/db/schema/insights";
import type { Actor } from "../actor";
import { conflict, notFound } from "../refusal";
import { lockInsight } from "./find-standing";

export type ReviewRow = typeof reviews.$inferSelect;

/** The review that a draft rests in, waiting for an answer or approved; null while nobody reviews it. */
export async function findOpenReview(database: Database, insightId: string): Promise<ReviewRow | null> {
  const [review] = await database
    .select()
    .from(reviews)
    .where(and(eq(reviews.insightId, insightId), inArray(reviews.state, ["open", "approved"])))
    .orderBy(desc(reviews.askedAt))
    .limit(1);
  return review ?? null;
}

/** Locks the record first, then reads its review and the revision that is reviewed. */
export async function lockReview(tx: Transaction, actor: Actor, reviewId: string, now: Date) {
  const [found] = await tx
    .select({ insightId: reviews.insightId })
    .from(reviews)
    .where(eq(reviews.id, reviewId));
  if (!found) throw notFound("insight");
  const { insight, standing } = await lockInsight(tx, actor, found.insightId, now);
  const [row] = await tx
    .select({ review: reviews, revision: revisions })
    .from(reviews)
    .innerJoin(revisions, eq(revisions.id, reviews.revisionId))
    .where(eq(reviews.id, reviewId));
  if (!row) throw notFound("insight");
  return { insight, standing, ...row };
}

const ended = {
  open: "This review waits for an answer.",
  approved: "It is approved already.",
  "sent-back": "It was sent back meanwhile, with what should change.",
  withdrawn: "This review was taken back meanwhile. Nothing was changed.",
  published: "It is published already.",
} as const;

/** Refuses, with what happened meanwhile, when a review is not in one of these states any more. */
export function mustBeInState(review: ReviewRow, states: ReviewRow["state"][]) {
  if (!states.includes(review.state)) throw conflict(ended[review.state]);
}
