import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { drafts, insights } from "@/db/schema/insights";
import { questions } from "@/db/schema/questions";
import type { PersonActor } from "@/domain/actor";
import { insight, person, testNow } from "@/tests/support/factories";
import { auditTrail } from "@/tests/support/inspect";
import { submit } from "@/tests/support/reviews";
import { approveReview } from "../approve-review";
import type { InsightContent } from "../content-input";
import { discardDraft } from "../discard-draft";
import { findStanding } from "../find-standing";
import { publishInsight } from "../publish-insight";
import { readContent } from "../read-content";
import { restoreRevision } from "../restore-revision";
import { reviseInsight } from "../revise-insight";
import { saveDraft } from "../save-draft";
import { submitForReview } from "../submit-for-review";
import { answerQuestion } from "./answer-question";
import { askQuestion } from "./ask-question";
import { foldAnswer } from "./fold-answer";
import { foldedPointId } from "./folded-point";
import { listQuestions } from "./list-questions";

const at = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);

/** A published record of an author, with a question that they answered. */
async function answered(options: Parameters<typeof insight>[1] = {}) {
  const owner = await person("author");
  const asker = await person("reader");
  const record = await insight(owner.id, options);
  const { questionId } = await askQuestion(
    asker.actor,
    { insightId: record.id, body: "For teams?" },
    testNow,
  );
  await answerQuestion(
    owner.actor,
    { questionId, answer: "Nobody tried it with **teams**.", insteadOf: "" },
    at(1),
  );
  return { owner, asker, record, questionId };
}

async function readDraft(insightId: string) {
  const [draft] = await db.select().from(drafts).where(eq(drafts.insightId, insightId));
  return draft ? { ...draft, content: readContent(draft.content) } : null;
}

async function seen(actor: PersonActor, insightId: string) {
  const found = await findStanding(actor, eq(insights.id, insightId), testNow);
  return found
    ? (await listQuestions(actor, found)).map(({ folded, may }) => ({ folded, fold: may.fold }))
    : [];
}

test("an answer becomes a limit of a draft that is opened for it, once; readers see it when it is published", async () => {
  const { owner, asker, record, questionId } = await answered();
  const { href } = await foldAnswer(owner.actor, { questionId, into: "limitations" }, at(2));
  const id = foldedPointId(questionId);
  expect(href).toBe(`/insights/${record.slug}-${record.key}/edit#write-limitations-${id}`);
  expect(await foldAnswer(owner.actor, { questionId, into: "usage" }, at(3))).toEqual({ href });
  const draft = await readDraft(record.id);
  expect(draft).toMatchObject({ version: 2, savedById: owner.id, editorIds: [owner.id] });
  expect(draft?.content.limitations).toEqual([
    { id: "l1", text: "Tested with new customers only." },
    { id, text: "Nobody tried it with **teams**." },
  ]);
  expect(draft?.html[`limitations.${id}`]).toContain("<strong>teams</strong>");
  expect((await auditTrail()).map(({ action }) => action).slice(2)).toEqual([
    "insight.revised",
    "insight.draft-edited",
    "insight.answer-folded",
  ]);
  const folded = { into: "limitations", at: at(2), isPublished: false };
  expect(await seen(owner.actor, record.id)).toEqual([{ folded, fold: false }]);
  expect(await seen(asker.actor, record.id)).toEqual([{ folded: null, fold: false }]);
  await publish(owner.actor, record.id);
  expect(await seen(asker.actor, record.id)).toEqual([
    { folded: { ...folded, isPublished: true }, fold: false },
  ]);
});

async function publish(actor: PersonActor, insightId: string) {
  const reviewer = await person("curator");
  const version = (await readDraft(insightId))?.version ?? 1;
  const asked = { insightId, reviewerIds: [reviewer.id], message: "", version, note: "" };
  const { reviewId } = await submitForReview(actor, asked, at(5));
  await approveReview(reviewer.actor, { reviewId, answer: "" }, at(6));
  await publishInsight(actor, { insightId }, at(7));
}

test("guidance on use gets it as a paragraph of its notes, behind what a draft says already", async () => {
  const { owner, record, questionId } = await answered({
    withDraft: true,
    content: { usageNotes: "Ask Bea.\n" },
  });
  const { href } = await foldAnswer(owner.actor, { questionId, into: "usage" }, at(2));
  expect(href).toMatch(/\/edit#write-usageNotes$/);
  const draft = await readDraft(record.id);
  expect(draft?.content.usageNotes).toBe("Ask Bea.\n\nNobody tried it with **teams**.");
  expect((await auditTrail()).map(({ action }) => action).slice(2)).toEqual(["insight.answer-folded"]);
  await expect(
    saveDraft(owner.actor, { insightId: record.id, version: 1, content: draft?.content ?? never() }, at(3)),
  ).rejects.toMatchObject({ name: "DraftConflict" });
});

test.each([false, true])(
  "while the draft rests in review (approved: %s) nothing is added, and the way out is said",
  async (approved) => {
    const { owner, record, questionId } = await answered({ withDraft: true });
    const reviewer = await person("curator");
    const reviewId = await submit(owner.actor, record.id, [reviewer.id]);
    if (approved) await approveReview(reviewer.actor, { reviewId, answer: "" }, testNow);
    await expect(foldAnswer(owner.actor, { questionId, into: "usage" }, at(2))).rejects.toMatchObject({
      reason: "conflict",
      points: [{ href: `/insights/${record.slug}-${record.key}/review` }],
    });
    expect(await seen(owner.actor, record.id)).toEqual([{ folded: null, fold: true }]);
  },
);

test("what is full, and what is not answered, is not folded in", async () => {
  const limitations = Array.from({ length: 50 }, (_, index) => ({ id: `l${index}`, text: "A limit." }));
  const { owner, asker, record, questionId } = await answered({
    content: { limitations, usageNotes: "x".repeat(49_990) },
  });
  for (const into of ["limitations", "usage"] as const)
    await expect(foldAnswer(owner.actor, { questionId, into }, at(2))).rejects.toMatchObject({
      reason: "conflict",
    });
  expect(await readDraft(record.id)).toBeNull();
  const open = await askQuestion(asker.actor, { insightId: record.id, body: "Why?" }, testNow);
  await expect(
    foldAnswer(owner.actor, { questionId: open.questionId, into: "usage" }, at(2)),
  ).rejects.toThrow("Answer it first");
});

test("a draft that is discarded takes the mark with it, and the answer can be folded in again", async () => {
  const { owner, record, questionId } = await answered();
  await foldAnswer(owner.actor, { questionId, into: "limitations" }, at(2));
  await discardDraft(owner.actor, { insightId: record.id }, at(3));
  expect(await seen(owner.actor, record.id)).toEqual([{ folded: null, fold: true }]);
  await foldAnswer(owner.actor, { questionId, into: "usage" }, at(4));
  expect(await seen(owner.actor, record.id)).toMatchObject([{ folded: { into: "usage" } }]);
});

test("so does an older revision that is restored into the draft; what was published stays marked", async () => {
  const { owner, record, questionId } = await answered();
  await reviseInsight(owner.actor, { insightId: record.id }, at(2));
  await foldAnswer(owner.actor, { questionId, into: "limitations" }, at(3));
  const restoring = { insightId: record.id, number: 1, note: "", keepDraft: "on" as const };
  await restoreRevision(owner.actor, restoring, at(4));
  expect((await readDraft(record.id))?.content.limitations).toHaveLength(1);
  expect(await seen(owner.actor, record.id)).toEqual([{ folded: null, fold: true }]);
});

test("what its writer takes out again before it is published can be folded in again; what is reworded stays", async () => {
  const { owner, asker, record, questionId } = await answered();
  const second = await askQuestion(asker.actor, { insightId: record.id, body: "And alone?" }, testNow);
  const answer = { questionId: second.questionId, answer: "Ask first.", insteadOf: "" };
  await answerQuestion(owner.actor, answer, at(1));
  await foldAnswer(owner.actor, { questionId, into: "limitations" }, at(2));
  await foldAnswer(owner.actor, { questionId: second.questionId, into: "usage" }, at(2));
  await edit(owner.actor, record.id, {
    limitations: [{ id: "l1", text: "Tested with new customers only." }],
    usageNotes: "Ask somebody first.",
  });
  await publish(owner.actor, record.id);
  const states = async () => new Map((await readFolded(record.id)).map(({ id, into }) => [id, into]));
  expect(await states()).toEqual(
    new Map([
      [questionId, null],
      [second.questionId, "usage"],
    ]),
  );
  await reviseInsight(owner.actor, { insightId: record.id }, at(10));
  await edit(owner.actor, record.id, { usageNotes: "" });
  await publish(owner.actor, record.id);
  expect((await states()).get(second.questionId)).toBe("usage");
});

test("notes on use that say what they said before took nothing in", async () => {
  const { owner, record, questionId } = await answered({ content: { usageNotes: "Ask Bea." } });
  await foldAnswer(owner.actor, { questionId, into: "usage" }, at(2));
  await edit(owner.actor, record.id, { usageNotes: "Ask Bea.\n" });
  await publish(owner.actor, record.id);
  expect(await readFolded(record.id)).toMatchObject([{ into: null }]);
});

const readFolded = (insightId: string) =>
  db
    .select({ id: questions.id, into: questions.foldedInto })
    .from(questions)
    .where(eq(questions.insightId, insightId));

async function edit(actor: PersonActor, insightId: string, change: Partial<InsightContent>) {
  const draft = (await readDraft(insightId)) ?? never();
  const content = { ...draft.content, ...change };
  await saveDraft(actor, { insightId, version: draft.version, content }, at(4));
}

function never(): never {
  throw new Error("There is no draft.");
}
