import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { drafts, insights } from "@/db/schema/insights";
import { people } from "@/db/schema/people";
import type { PersonActor } from "@/domain/actor";
import { approveReview } from "@/domain/insights/approve-review";
import { publishInsight } from "@/domain/insights/publish-insight";
import { submitForReview } from "@/domain/insights/submit-for-review";
import { testNow } from "./factories";

/** Somebody of the installation, as when they are signed in. */
export async function findActor(name: string): Promise<PersonActor> {
  const [person] = await db.select().from(people).where(eq(people.name, name));
  if (!person) throw new Error(`There is no ${name}.`);
  const { id, email, role, timeZone, locale } = person;
  return { kind: "person", id, name, email, role, timeZone, locale };
}

/** The way of a draft from its author by its reviewer to its readers, at this moment. */
export async function publishDraft(author: PersonActor, reviewer: PersonActor, insightId: string) {
  const [draft] = await db.select().from(drafts).where(eq(drafts.insightId, insightId));
  const asked = {
    insightId,
    reviewerIds: [reviewer.id],
    message: "",
    note: "",
    version: draft?.version ?? 1,
  };
  const { reviewId } = await submitForReview(author, asked, new Date());
  await approveReview(reviewer, { reviewId, answer: "" }, new Date());
  await publishInsight(author, { insightId }, new Date());
}

/** Takes a record of a test from everybody's sight. */
export async function trashRecord(insightId: string) {
  await db.update(insights).set({ trashedAt: testNow }).where(eq(insights.id, insightId));
}
