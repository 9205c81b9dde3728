import { eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { questions } from "@/db/schema/questions";
import type { PersonActor } from "../../actor";
import { recordAudit } from "../../audit/record-audit";
import { conflict, incomplete, notAllowed } from "../../refusal";
import { type InsightContent, maxContentLength } from "../content-input";
import type { StandingInsight } from "../find-standing";
import { insightHref } from "../insight-address";
import { findOpenReview } from "../open-review";
import { openDraft } from "../revise-insight";
import { findSaved, writeDraft } from "../save-draft";
import { foldedPointId } from "./folded-point";
import { lockQuestion, mustStand, mustTakeQuestions, type QuestionRow } from "./lock-question";
import type { FoldAnswerInput, FoldPlace } from "./question-input";
import { mayFold } from "./question-policy";

/**
 * Puts an answer into the draft, opening one where there is none: as one more limit, or at the end of what the notes on
 * use say. Answers where it stands there. Readers see it once the draft is published; twice is once.
 */
export async function foldAnswer(actor: PersonActor, { questionId, into }: FoldAnswerInput, now: Date) {
  return db.transaction(async (tx) => {
    const { insight, standing, question } = await lockQuestion(tx, actor, questionId, now);
    if (!mayFold(actor, standing)) throw notAllowed("change what this insight says");
    mustTakeQuestions(insight);
    mustStand(question);
    const draftHref = `${insightHref(insight)}/edit`;
    if (question.foldedInto) return { href: placeOf(draftHref, question.foldedInto, questionId) };
    if (!question.answeredAt) throw conflict("Answer it first; then the answer can be folded in.");
    await mustBeOpenToWriting(tx, insight.id, insightHref(insight));
    await writeInto(tx, actor, { insight, standing }, { question, into }, now);
    await tx
      .update(questions)
      .set({ foldedInto: into, foldedById: actor.id, foldedAt: now })
      .where(eq(questions.id, questionId));
    const subject = { kind: "insight", id: insight.id } as const;
    const after = { question: questionId, into };
    await recordAudit(tx, actor, "insight.answer-folded", subject, { after });
    return { href: placeOf(draftHref, into, questionId) };
  });
}

const placeOf = (draftHref: string, into: FoldPlace, questionId: string) =>
  into === "usage"
    ? `${draftHref}#write-usageNotes`
    : `${draftHref}#write-limitations-${foldedPointId(questionId)}`;

async function mustBeOpenToWriting(tx: Transaction, insightId: string, href: string) {
  const review = await findOpenReview(tx, insightId);
  if (!review) return;
  const isApproved = review.state === "approved";
  throw incomplete(
    isApproved
      ? "Its draft is approved and waits to be published, so nothing is added to it now. The answer stays here:"
      : "Its draft is in review, so nothing is added to it now. The answer stays here:",
    [
      {
        sentence: isApproved
          ? "Publish the draft, or take it back; then fold the answer in."
          : "Wait for the review, or take the draft back; then fold the answer in.",
        href: `${href}/review`,
      },
    ],
  );
}

async function writeInto(
  tx: Transaction,
  actor: PersonActor,
  found: StandingInsight,
  { question, into }: { question: QuestionRow; into: FoldPlace },
  now: Date,
) {
  if (!(await findSaved(tx, found.insight.id))) await openDraft(tx, actor, found.insight, now);
  const before = await findSaved(tx, found.insight.id);
  if (!before) throw new Error("The draft was not begun.");
  const content = withAnswer(before.content, question, into);
  if (JSON.stringify(content).length > maxContentLength)
    throw conflict("The draft is full: shorten it first, then fold the answer in.");
  await writeDraft(tx, actor, found, { version: before.version, content, before }, now);
}

const mostPoints = 50;
const longestNotes = 50_000;

function withAnswer(
  content: InsightContent,
  { id: questionId, answer }: QuestionRow,
  into: FoldPlace,
): InsightContent {
  if (into === "usage") {
    const usageNotes = [content.usageNotes.trimEnd(), answer].filter(Boolean).join("\n\n");
    if (usageNotes.length > longestNotes)
      throw conflict("The notes on its use are full: shorten them in the draft, then fold the answer in.");
    return { ...content, usageNotes };
  }
  const id = foldedPointId(questionId);
  const others = content.limitations.filter((point) => point.id !== id);
  if (others.length >= mostPoints)
    throw conflict(`The draft has ${mostPoints} limits: take one out, then fold the answer in.`);
  return { ...content, limitations: [...others, { id, text: answer }] };
}
