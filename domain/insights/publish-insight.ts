import { and, count, eq, isNull } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { comments, drafts, insights, reviews, revisions } from "@/db/schema/insights";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { closeAsksAbout } from "../people/asks";
import { localDay } from "../people/local-day";
import { conflict, incomplete, notAllowed } from "../refusal";
import { closeAnsweredCauses } from "./close-causes";
import { findApproved } from "./find-approved";
import { type InsightRow, lockInsight } from "./find-standing";
import { insightHref, insightSlug } from "./insight-address";
import { mayTend } from "./insight-policy";
import { forgetDraftData } from "./keep-data";
import { lockWithReplaced } from "./lock-with-replaced";
import { mustBeComplete } from "./must-be-complete";
import { couldCircle, holdLinks, mustNotCircle } from "./must-not-circle";
import { nextReviewDay } from "./next-review-day";
import { projectRevision } from "./project-revision";
import { unfoldLeftOut } from "./questions/unfold-answers";
import { queueIndexing } from "./queue-indexing";
import { queuePlacing } from "./queue-placing";
import { queuePuttingForward } from "./queue-putting-forward";
import { queueSettling } from "./queue-settling";
import { mustBeReplaceable, replacedIds } from "./replaced-insights";
import type { PublishInsightInput } from "./review-input";
import { supersede } from "./supersede";

/**
 * Shows readers exactly what was approved. Refuses what is incomplete, with the list, and what still has open comments
 * or no approval; records that it replaces become superseded with it. Answers where it stands now.
 */
export async function publishInsight(actor: PersonActor, input: PublishInsightInput, now: Date) {
  const { insightId } = input;
  return db.transaction(async (tx) => {
    const locked = await lockWithReplaced(tx, insightId);
    const { insight, standing } = await lockInsight(tx, actor, insightId, now);
    if (!mayTend(actor, standing)) throw notAllowed("publish this insight");
    mustBeOpenToPublishing(insight);
    const { revision, content } = await findApproved(tx, actor, insight, input, now);
    mustBeComplete(insight, content, { sentence: "It cannot be published yet:", page: "edit" });
    await mustBeResolved(tx, insight);
    if (replacedIds(content).some((id) => !locked.includes(id)))
      throw conflict("Somebody changed this a moment ago. Look at it again, then publish.");
    const replaced = await mustBeReplaceable(tx, actor, { insight, content, now });
    if (couldCircle(content)) await holdLinks(tx);
    await mustNotCircle(tx, actor, { insight, content }, now);
    await unfoldLeftOut(tx, insight, content);
    await projectRevision(tx, insightId, revision.id, content, now);
    await markPublished(tx, actor, insight, revision.id, now);
    await closeAnsweredCauses(tx, actor, revision, now);
    await queueIndexing(tx, [insightId]);
    for (const id of [insightId, ...replaced]) await queuePuttingForward(tx, [id]);
    for (const id of [insightId, ...replaced]) await queuePlacing(tx, [id]);
    for (const id of [insightId, ...replaced]) await queueSettling(tx, [id]);
    for (const id of replaced) await supersede(tx, actor, { id, by: insightId }, now);
    const change = { before: { status: insight.status }, after: { revision: revision.number } };
    await recordAudit(tx, actor, "insight.published", { kind: "insight", id: insightId }, change);
    return { href: insightHref({ key: insight.key, slug: insightSlug(content.statement) }) };
  });
}

function mustBeOpenToPublishing({ status }: InsightRow) {
  if (status === "superseded")
    throw conflict("This record was replaced by another: change that one instead.");
  if (status === "retired") throw conflict("This record is retired. Reinstate it first, then publish.");
}

async function mustBeResolved(tx: Transaction, insight: InsightRow) {
  const unresolved = and(
    eq(comments.insightId, insight.id),
    isNull(comments.parentId),
    isNull(comments.resolvedAt),
  );
  const [row] = await tx.select({ open: count() }).from(comments).where(unresolved);
  const open = row?.open ?? 0;
  if (open === 0) return;
  const sentence = open === 1 ? "One comment is not resolved yet." : `${open} comments are not resolved yet.`;
  const href = `${insightHref(insight)}/review#comments`;
  throw incomplete("It cannot be published yet:", [{ sentence, href }]);
}

/** The draft is done with, its review closed, and nothing about it is asked of anybody any more. */
async function markPublished(
  tx: Transaction,
  actor: PersonActor,
  insight: InsightRow,
  revisionId: string,
  now: Date,
) {
  const { id, ownerId, reviewIntervalMonths } = insight;
  const tookOver = ownerId === actor.id ? { handedOverAt: null, handedOverFromId: null } : {};
  await tx
    .update(insights)
    .set({
      status: "published",
      publishedAt: insight.publishedAt ?? now,
      revisedAt: now,
      nextReviewOn: nextReviewDay(localDay(now, actor.timeZone), reviewIntervalMonths),
      ...tookOver,
    })
    .where(eq(insights.id, id));
  await tx
    .update(revisions)
    .set({ publishedAt: now, publishedById: actor.id })
    .where(eq(revisions.id, revisionId));
  await tx
    .update(reviews)
    .set({ state: "published" })
    .where(and(eq(reviews.insightId, id), eq(reviews.state, "approved")));
  await tx.delete(drafts).where(eq(drafts.insightId, id));
  await forgetDraftData(tx, [id]);
  const kinds = ["review", "review-answered", "comments", "outdated"] as const;
  await closeAsksAbout(tx, { kinds: [...kinds], subjectId: id }, now);
}
