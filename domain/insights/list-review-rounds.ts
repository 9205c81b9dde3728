import { asc, desc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { reviewers, reviews, revisions } from "@/db/schema/insights";
import { people } from "@/db/schema/people";
import type { Actor } from "../actor";
import type { StandingInsight } from "./find-standing";
import { maySeeDraft } from "./insight-policy";
import type { ReviewRound } from "./review-query";

const most = 20;

/** The latest rounds of review of a record, newest first, for those who may see its drafts. */
export async function listReviewRounds(
  actor: Actor,
  { insight, standing }: StandingInsight,
): Promise<ReviewRound[]> {
  if (!maySeeDraft(actor, standing)) return [];
  const [rounds, asked] = await Promise.all([selectRounds(insight.id), selectReviewers(insight.id)]);
  return rounds.map(({ answererId, answererName, ...round }) => ({
    ...round,
    answeredBy: answererId ? { id: answererId, name: answererName ?? "" } : null,
    reviewers: asked
      .filter(({ reviewId }) => reviewId === round.id)
      .map(({ personId, name }) => ({ id: personId, name })),
  }));
}

function selectRounds(insightId: string) {
  const answerer = alias(people, "answerer");
  return db
    .select({
      id: reviews.id,
      state: reviews.state,
      revisionId: reviews.revisionId,
      revisionNumber: revisions.number,
      message: reviews.message,
      askedBy: { id: people.id, name: people.name },
      askedAt: reviews.askedAt,
      answererId: answerer.id,
      answererName: answerer.name,
      answeredAt: reviews.answeredAt,
      answer: reviews.answer,
    })
    .from(reviews)
    .innerJoin(revisions, eq(revisions.id, reviews.revisionId))
    .innerJoin(people, eq(people.id, reviews.askedById))
    .leftJoin(answerer, eq(answerer.id, reviews.answeredById))
    .where(eq(reviews.insightId, insightId))
    .orderBy(desc(reviews.askedAt), desc(reviews.id))
    .limit(most);
}

function selectReviewers(insightId: string) {
  return db
    .select({ reviewId: reviewers.reviewId, personId: people.id, name: people.name })
    .from(reviewers)
    .innerJoin(people, eq(people.id, reviewers.personId))
    .where(eq(reviewers.insightId, insightId))
    .orderBy(asc(people.name));
}
