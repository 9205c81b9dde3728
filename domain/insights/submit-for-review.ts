import { eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { drafts, reviews } from "@/db/schema/insights";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { closeAsksAbout } from "../people/asks";
import { conflict, notAllowed } from "../refusal";
import { addRevision } from "./add-revision";
import { lockInsight } from "./find-standing";
import { mayEditDraft } from "./insight-policy";
import { mustNotCircle } from "./must-not-circle";
import { mustTakeDrafts } from "./must-take-drafts";
import { readContent } from "./read-content";
import { freshHtml } from "./render-content";
import { requestReviewers } from "./request-reviewers";
import { mustNotRest } from "./resting-draft";
import type { SubmitForReviewInput } from "./review-input";

/**
 * Asks people to review the draft as its writer saw it: a snapshot is made, the draft rests, and each of them is told
 * by mail and on their home page. What publishing still wants may be missing; reviewers can help with it.
 */
export async function submitForReview(actor: PersonActor, input: SubmitForReviewInput, now: Date) {
  const { insightId, reviewerIds, message, note } = input;
  return db.transaction(async (tx) => {
    const { insight, standing } = await lockInsight(tx, actor, insightId, now);
    if (!mayEditDraft(actor, standing)) throw notAllowed("ask for a review of this insight");
    mustTakeDrafts(insight);
    await mustNotRest(tx, insightId);
    const draft = await findSeenDraft(tx, insightId, input.version);
    const content = readContent(draft.content);
    await mustNotCircle(tx, actor, { insight, content }, now);
    const { editorIds, restoredFromNumber } = draft;
    const html = freshHtml({ content, html: draft.html, rendererVersion: draft.rendererVersion });
    const made = { insightId, content, html, editorIds, createdById: actor.id, restoredFromNumber, note };
    const revision = await addRevision(tx, { ...made, origin: "review" }, now);
    const [review] = await tx
      .insert(reviews)
      .values({ insightId, revisionId: revision.id, message, askedById: actor.id, askedAt: now })
      .returning();
    if (!review) throw new Error("The review was not made.");
    await closeAsksAbout(tx, { kinds: ["review-answered"], subjectId: insightId }, now);
    const asked = { insight, review, content, editorIds, reviewerIds, message };
    await requestReviewers(tx, actor, asked, now);
    const after = { revision: revision.number, reviewerIds };
    await recordAudit(tx, actor, "insight.submitted", { kind: "insight", id: insightId }, { after });
    return { reviewId: review.id };
  });
}

async function findSeenDraft(tx: Transaction, insightId: string, version: number) {
  const [draft] = await tx.select().from(drafts).where(eq(drafts.insightId, insightId));
  if (!draft) throw conflict("There is no draft to review.");
  if (draft.version !== version)
    throw conflict(
      "The draft was changed since you opened this page. Reload it, look at the draft as it is now, and ask again.",
    );
  return draft;
}
