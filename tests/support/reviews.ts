import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { drafts, reviews } from "@/db/schema/insights";
import { asks } from "@/db/schema/people";
import { approveReview } from "@/domain/insights/approve-review";
import { submitForReview } from "@/domain/insights/submit-for-review";
import { insight, person, testNow } from "./factories";

type ReviewOptions = Omit<NonNullable<Parameters<typeof insight>[1]>, "withDraft"> & { approved?: boolean };

/** A draft that its author has put to one reviewer, approved by them if the test says so. */
export async function inReview({ approved = false, ...options }: ReviewOptions = {}) {
  const author = await person("author", { name: "Ana Torres" });
  const reviewer = await person("author", { name: "Ben Okafor" });
  const record = await insight(author.id, { status: "draft", ...options, withDraft: true });
  const reviewId = await submit(author.actor, record.id, [reviewer.id]);
  if (approved) await approveReview(reviewer.actor, { reviewId, answer: "", sawBoth: "on" }, testNow);
  return { author, reviewer, record, reviewId };
}

/** Puts the draft as it stands now to these people. */
export async function submit(
  actor: Parameters<typeof submitForReview>[0],
  insightId: string,
  reviewerIds: string[],
) {
  const [draft] = await db.select().from(drafts).where(eq(drafts.insightId, insightId));
  const version = draft?.version ?? 1;
  const asked = { insightId, reviewerIds, message: "Please look at the limits.", version, note: "" };
  return (await submitForReview(actor, asked, testNow)).reviewId;
}

export async function reviewState(reviewId: string) {
  const [review] = await db.select({ state: reviews.state }).from(reviews).where(eq(reviews.id, reviewId));
  return review?.state;
}

/** What is asked of a person now, as kinds. */
export async function openAsks(personId: string) {
  const rows = await db.select().from(asks).where(eq(asks.personId, personId));
  return rows.filter((ask) => ask.closedAt === null).map((ask) => ask.kind);
}
