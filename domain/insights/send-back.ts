import { db } from "@/db/client";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { notAllowed } from "../refusal";
import { answerReview } from "./answer-review";
import { mayApprove } from "./insight-policy";
import { lockReview, mustBeInState } from "./open-review";
import { quotedStatement } from "./quoted-statement";
import { readContent } from "./read-content";
import type { SendBackInput } from "./review-input";

/** Answers a review with what should change; the draft can be written in again. Also after somebody approved it. */
export async function sendBack(actor: PersonActor, { reviewId, answer }: SendBackInput, now: Date) {
  await db.transaction(async (tx) => {
    const { insight, standing, review, revision } = await lockReview(tx, actor, reviewId, now);
    if (!mayApprove(actor, standing, revision.editorIds)) throw notAllowed("send this insight back");
    mustBeInState(review, ["open", "approved"]);
    const { statement } = readContent(revision.content);
    const sentence = `${actor.name} sent ${quotedStatement(statement)} back with what should change.`;
    await answerReview(tx, actor, { insight, review }, { state: "sent-back", answer, sentence }, now);
    const change = { before: { state: review.state }, after: { revision: revision.number } };
    await recordAudit(tx, actor, "insight.sent-back", { kind: "insight", id: insight.id }, change);
  });
}
