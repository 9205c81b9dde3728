import { db } from "@/db/client";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { notAllowed } from "../refusal";
import { mayEditDraft } from "./insight-policy";
import { lockReview, mustBeInState } from "./open-review";
import { readContent } from "./read-content";
import { requestReviewers } from "./request-reviewers";
import type { AskAlsoInput } from "./review-input";

/** Asks more people to look at a review that waits for an answer. */
export async function askAlso(
  actor: PersonActor,
  { reviewId, reviewerIds, message }: AskAlsoInput,
  now: Date,
) {
  await db.transaction(async (tx) => {
    const { insight, standing, review, revision } = await lockReview(tx, actor, reviewId, now);
    if (!mayEditDraft(actor, standing)) throw notAllowed("ask for a review of this insight");
    mustBeInState(review, ["open"]);
    const content = readContent(revision.content);
    const { editorIds } = revision;
    const request = { insight, review, content, editorIds, reviewerIds, message };
    const added = await requestReviewers(tx, actor, request, now);
    if (added.length === 0) return;
    const subject = { kind: "insight", id: insight.id } as const;
    await recordAudit(tx, actor, "insight.reviewers-asked", subject, { after: { reviewerIds: added } });
  });
}
