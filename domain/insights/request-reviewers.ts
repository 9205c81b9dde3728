import { publicAddress } from "@/config/environment";
import type { Transaction } from "@/db/client";
import { reviewers } from "@/db/schema/insights";
import { renderReviewRequest } from "@/emails/review-request";
import type { PersonActor } from "../actor";
import { listPlaceholder } from "../deliveries/mail-list";
import { queueDelivery } from "../deliveries/queue-delivery";
import { askPerson } from "../people/asks";
import { readSettings } from "../people/settings";
import { missingForPublishing } from "./completeness-input";
import type { InsightContent } from "./content-input";
import { mustBeEligible } from "./eligible-reviewers";
import type { InsightRow } from "./find-standing";
import { insightHref } from "./insight-address";
import type { ReviewRow } from "./open-review";
import { quotedStatement } from "./quoted-statement";

export type Request = {
  insight: InsightRow;
  review: ReviewRow;
  content: InsightContent;
  editorIds: string[];
  reviewerIds: string[];
  message: string;
};

export const requestKey = (reviewId: string, personId: string) => `review-request:${reviewId}:${personId}`;

/** Asks people to review, on their home pages and by mail; whoever was asked before is not asked again. */
export async function requestReviewers(tx: Transaction, actor: PersonActor, request: Request, now: Date) {
  const { insight, review, content, reviewerIds } = request;
  const eligible = await mustBeEligible(tx, request, reviewerIds);
  const added = await tx
    .insert(reviewers)
    .values(eligible.map(({ id }) => ({ reviewId: review.id, personId: id, insightId: insight.id })))
    .onConflictDoNothing()
    .returning({ personId: reviewers.personId });
  const href = `${insightHref(insight)}/review`;
  const mail = await mailOf(tx, actor, request, href);
  for (const person of eligible.filter(({ id }) => added.some(({ personId }) => personId === id))) {
    const sentence = `${actor.name} asks you to review ${quotedStatement(content.statement)}.`;
    const ask = { personId: person.id, kind: "review", subjectId: insight.id, sentence, href } as const;
    await askPerson(tx, ask, now);
    const recipient = { name: person.name, address: person.email };
    const key = requestKey(review.id, person.id);
    await queueDelivery(tx, { key, kind: "review-request", person, recipient, mail }, now);
  }
  return added.map(({ personId }) => personId);
}

/** Chosen reviewers may read the record, so their mail may say what it is about, restricted or not. */
async function mailOf(tx: Transaction, actor: PersonActor, { content, message }: Request, href: string) {
  const { organization } = await readSettings(tx);
  return renderReviewRequest({
    organization,
    asker: actor.name,
    statement: content.statement,
    certainty: content.certainty,
    message,
    missing: missingForPublishing(content).map(({ sentence }) => sentence),
    link: publicAddress() + href,
    listLink: listPlaceholder,
  });
}
