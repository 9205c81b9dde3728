import { asc, eq, inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { drafts, insights, revisions } from "@/db/schema/insights";
import { findOpenReview } from "./open-review";
import { readContent } from "./read-content";
import { replacedIds } from "./replaced-insights";

/**
 * Locks a record together with those it is about to replace, always in the same order: two records that would
 * replace each other at once then wait instead of blocking each other for ever. Answers what was locked.
 */
export async function lockWithReplaced(tx: Transaction, insightId: string) {
  const stored = await findAboutToBePublished(tx, insightId);
  const ids = [insightId, ...(stored ? replacedIds(readContent(stored)) : [])];
  await tx
    .select({ id: insights.id })
    .from(insights)
    .where(inArray(insights.id, ids))
    .orderBy(asc(insights.id))
    .for("no key update");
  return ids;
}

async function findAboutToBePublished(tx: Transaction, insightId: string) {
  const review = await findOpenReview(tx, insightId);
  const [row] = review
    ? await tx
        .select({ content: revisions.content })
        .from(revisions)
        .where(eq(revisions.id, review.revisionId))
    : await tx.select({ content: drafts.content }).from(drafts).where(eq(drafts.insightId, insightId));
  return row?.content ?? null;
}
