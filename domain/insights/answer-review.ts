import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { reviews } from "@/db/schema/insights";
import type { PersonActor } from "../actor";
import { askPerson, closeAsksAbout } from "../people/asks";
import { cancelRequests } from "./cancel-requests";
import type { InsightRow } from "./find-standing";
import { insightHref } from "./insight-address";
import type { ReviewRow } from "./open-review";

type Answer = { state: "approved" | "sent-back"; answer: string; sentence: string };

/** Writes down a reviewer's answer, ends what was asked of the others, by mail too, and tells the writers on their home pages. */
export async function answerReview(
  tx: Transaction,
  actor: PersonActor,
  { insight, review }: { insight: InsightRow; review: ReviewRow },
  { state, answer, sentence }: Answer,
  now: Date,
) {
  await tx
    .update(reviews)
    .set({ state, answer, answeredById: actor.id, answeredAt: now })
    .where(eq(reviews.id, review.id));
  const kinds = ["review", "review-answered", "comments"] as const;
  await closeAsksAbout(tx, { kinds: [...kinds], subjectId: insight.id }, now);
  const because = `${actor.name} answered the review.`;
  await cancelRequests(tx, { reviewId: review.id, because, except: actor.id });
  const href = `${insightHref(insight)}/review`;
  for (const personId of new Set([review.askedById, insight.authorId]))
    if (personId !== actor.id)
      await askPerson(tx, { personId, kind: "review-answered", subjectId: insight.id, sentence, href }, now);
}
