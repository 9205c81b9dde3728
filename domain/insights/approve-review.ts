import { db, type Transaction } from "@/db/client";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { readSettings } from "../people/settings";
import { conflict, invalid, notAllowed } from "../refusal";
import { answerReview } from "./answer-review";
import type { InsightContent } from "./content-input";
import type { InsightRow } from "./find-standing";
import { mayApprove, mayTend, type Standing } from "./insight-policy";
import { mustBeComplete } from "./must-be-complete";
import { lockReview, mustBeInState } from "./open-review";
import { quotedStatement } from "./quoted-statement";
import { readContent } from "./read-content";
import { listReplaced } from "./replaced-insights";
import type { ApproveReviewInput } from "./review-input";

/**
 * Approves a revision for publishing. Refuses what could not be published, writers of the draft (unless the
 * organization lets its authors approve their own), and a replacement by somebody who did not see both records.
 */
export async function approveReview(actor: PersonActor, input: ApproveReviewInput, now: Date) {
  await db.transaction(async (tx) => {
    const { insight, standing, review, revision } = await lockReview(tx, actor, input.reviewId, now);
    if (!(await mayAnswer(tx, actor, standing, revision.editorIds))) throw notAllowed("approve this insight");
    mustBeInState(review, ["open"]);
    const content = readContent(revision.content);
    mustBeComplete(insight, content, { sentence: unfinished, page: "review" });
    await mustHaveSeenBoth(tx, actor, { insight, content, sawBoth: input.sawBoth }, now);
    const sentence = `${actor.name} approved ${quotedStatement(content.statement)}: you can publish it.`;
    const answer = { state: "approved", answer: input.answer, sentence } as const;
    await answerReview(tx, actor, { insight, review }, answer, now);
    const after = { revision: revision.number };
    await recordAudit(tx, actor, "insight.approved", { kind: "insight", id: insight.id }, { after });
  });
}

const unfinished =
  "It cannot be approved, because it could not be published. Send it back with what is missing:";

async function mayAnswer(tx: Transaction, actor: PersonActor, standing: Standing, editorIds: string[]) {
  if (mayApprove(actor, standing, editorIds)) return true;
  return mayTend(actor, standing) && (await readSettings(tx)).approveOwn;
}

type Both = { insight: InsightRow; content: InsightContent; sawBoth: "on" | undefined };

/** Nobody has seen both who may not see the other. */
async function mustHaveSeenBoth(
  tx: Transaction,
  actor: PersonActor,
  { insight, content, sawBoth }: Both,
  now: Date,
) {
  const replaced = await listReplaced(tx, actor, insight, content, now);
  if (replaced.some((one) => one.insight === null))
    throw conflict(
      "A record it should replace is not there any more, or is not yours to see. Somebody who sees both has to approve it, or it goes back without that link.",
    );
  if (sawBoth === "on" || replaced.length === 0) return;
  throw invalid("Say that you have read both records: approving this replaces the other one.", "sawBoth");
}
