import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { insightFollows, insights } from "@/db/schema/insights";
import { questions } from "@/db/schema/questions";
import type { PersonActor } from "@/domain/actor";
import { listOwnAsks } from "@/domain/insights/list-own-asks";
import { insight, person, testNow } from "@/tests/support/factories";
import { hostileStrings } from "@/tests/support/hostile-strings";
import { auditTrail } from "@/tests/support/inspect";
import { judgeHtml } from "@/tests/support/judge-html";
import { findStanding } from "../find-standing";
import { handOverInsight } from "../hand-over-insight";
import { reinstateInsight } from "../reinstate-insight";
import { retireInsight } from "../retire-insight";
import { answerQuestion } from "./answer-question";
import { askQuestion } from "./ask-question";
import { closeSeenQuestions } from "./close-seen-questions";
import { listQuestions } from "./list-questions";
import { answerQuestionInput, askQuestionInput } from "./question-input";
import { withdrawQuestion } from "./withdraw-question";

const later = new Date(testNow.getTime() + 3_600_000);
const nextDay = new Date(testNow.getTime() + 24 * 3_600_000);

const asking = (insightId: string, body = "Does it hold for teams?") =>
  askQuestionInput.parse({ insightId, body });
const answering = (questionId: string, answer = "For teams nobody tried.", insteadOf = "") =>
  answerQuestionInput.parse({ questionId, answer, insteadOf });

async function seen(actor: PersonActor, insightId: string) {
  const found = await findStanding(actor, eq(insights.id, insightId), testNow);
  return found ? listQuestions(actor, found) : null;
}

const asked = async (actor: PersonActor) =>
  (await listOwnAsks(actor, testNow)).map(({ kind, sentence, href }) => ({ kind, sentence, href }));

async function follow(personId: string, insightId: string) {
  await db.insert(insightFollows).values({ personId, insightId, followedAt: testNow });
}

test("a question reaches the owner and those who follow it; its answer reaches who asked", async () => {
  const owner = await person("author", { name: "Ana" });
  const asker = await person("reader", { name: "Ben" });
  const follower = await person("reader");
  const gone = await person("reader", { deactivated: true });
  const record = await insight(owner.id);
  for (const { id } of [asker, owner, follower, gone]) await follow(id, record.id);
  const { questionId } = await askQuestion(asker.actor, asking(record.id), testNow);
  const sentence = expect.stringMatching(/^Ben asked about “People .*”\.$/);
  const href = expect.stringMatching(new RegExp(`#question-${questionId}$`));
  expect(await asked(owner.actor)).toEqual([{ kind: "question", sentence, href }]);
  expect(await asked(follower.actor)).toEqual([{ kind: "question-followed", sentence, href }]);
  expect(await asked(asker.actor)).toEqual([]);
  expect(await asked(gone.actor)).toEqual([]);
  await answerQuestion(owner.actor, answering(questionId), later);
  expect(await asked(owner.actor)).toEqual([]);
  expect(await asked(follower.actor)).toEqual([]);
  const told = expect.stringMatching(/^Ana answered what you asked about “People .*”\.$/);
  expect(await asked(asker.actor)).toEqual([{ kind: "question-answered", sentence: told, href }]);
  await closeSeenQuestions(asker.actor, record.key, later);
  expect(await asked(asker.actor)).toEqual([]);
  const after = { question: questionId };
  expect(await auditTrail()).toMatchObject([
    { action: "insight.question-asked", actorId: asker.id, subjectId: record.id, after },
    { action: "insight.question-answered", actorId: owner.id, subjectId: record.id, after },
  ]);
});

test("the same words on the same day are one question, of one's own day", async () => {
  const asker = await person("reader", { timeZone: "Pacific/Auckland" });
  const record = await insight((await person("author")).id);
  const first = await askQuestion(asker.actor, asking(record.id), testNow);
  expect(await askQuestion(asker.actor, asking(record.id, " Does it hold for teams? \n"), later)).toEqual(
    first,
  );
  expect(await auditTrail()).toHaveLength(1);
  await askQuestion(asker.actor, asking(record.id), new Date("2026-06-03T12:30:00Z"));
  expect(await db.select().from(questions)).toHaveLength(2);
});

test("several that wait are one row for the owner, which says how many are left", async () => {
  const owner = await person("author");
  const [ben, cara] = [await person("reader", { name: "Ben" }), await person("reader", { name: "Cara" })];
  const record = await insight(owner.id);
  await follow(cara.id, record.id);
  const first = await askQuestion(ben.actor, asking(record.id), testNow);
  const second = await askQuestion(cara.actor, asking(record.id, "And for phones?"), testNow);
  expect(await asked(owner.actor)).toMatchObject([
    { sentence: expect.stringMatching(/^2 questions about .* wait/) },
  ]);
  await answerQuestion(owner.actor, answering(second.questionId), later);
  expect(await asked(owner.actor)).toMatchObject([{ sentence: expect.stringMatching(/^Ben asked about/) }]);
  expect((await asked(cara.actor)).map(({ kind }) => kind).sort()).toEqual([
    "question-answered",
    "question-followed",
  ]);
  await withdrawQuestion(ben.actor, { questionId: first.questionId }, later);
  expect(await asked(owner.actor)).toEqual([]);
  expect((await asked(cara.actor)).map(({ kind }) => kind)).toEqual(["question-answered"]);
});

test("an owner who asks on their own record is not asked, and only others' questions wait for them", async () => {
  const owner = await person("author");
  const record = await insight(owner.id);
  await askQuestion(owner.actor, asking(record.id), testNow);
  expect(await asked(owner.actor)).toEqual([]);
  expect(await seen(owner.actor, record.id)).toMatchObject([
    { isOwn: true, may: { answer: true, withdraw: true, fold: false, plan: true } },
  ]);
});

test("two answers at once: the second is refused; who answered changes it, others only where they tend", async () => {
  const owner = await person("author");
  const other = await person("author");
  const third = await person("author");
  const record = await insight(owner.id);
  const { questionId } = await askQuestion((await person("reader")).actor, asking(record.id), testNow);
  await answerQuestion(other.actor, answering(questionId), testNow);
  await answerQuestion(other.actor, answering(questionId), later);
  await expect(answerQuestion(owner.actor, answering(questionId, "Yes."), later)).rejects.toMatchObject({
    reason: "conflict",
  });
  const was = testNow.toISOString();
  await expect(answerQuestion(third.actor, answering(questionId, "Yes.", was), later)).rejects.toMatchObject({
    reason: "not-allowed",
  });
  await answerQuestion(owner.actor, answering(questionId, "For teams, no.", was), later);
  await expect(answerQuestion(other.actor, answering(questionId, "Yes.", was), later)).rejects.toMatchObject({
    reason: "conflict",
  });
  expect(await seen(owner.actor, record.id)).toMatchObject([
    { answer: { by: { id: owner.id }, at: later, source: "For teams, no." } },
  ]);
  expect((await auditTrail()).map(({ action }) => action)).toEqual([
    "insight.question-asked",
    "insight.question-answered",
    "insight.answer-changed",
  ]);
});

test("what waits comes first, then the newest; what was taken back is gone", async () => {
  const owner = await person("author");
  const asker = await person("reader");
  const record = await insight(owner.id);
  const ids: string[] = [];
  for (const body of ["One?", "Two?", "Three?", "Four?"])
    ids.push(
      (await askQuestion(asker.actor, asking(record.id, body), new Date(testNow.getTime() + ids.length)))
        .questionId,
    );
  const [one, two, three, four] = ids as [string, string, string, string];
  for (const id of [three, four]) await answerQuestion(owner.actor, answering(id), later);
  const order = async () => (await seen(asker.actor, record.id))?.map(({ id }) => id);
  expect(await order()).toEqual([two, one, four, three]);
  await withdrawQuestion(asker.actor, { questionId: four }, later);
  await withdrawQuestion(asker.actor, { questionId: four }, later);
  await withdrawQuestion(owner.actor, { questionId: one }, later);
  expect(await order()).toEqual([two, three]);
  expect((await asked(asker.actor)).map(({ sentence }) => sentence)).toEqual([
    expect.stringMatching(/took your question about .* down/),
  ]);
  await expect(answerQuestion(owner.actor, answering(one), later)).rejects.toThrow("taken back");
});

test("what quotes a record is hidden from whoever may not read it any more, and passes to the owner of today", async () => {
  const owner = await person("author");
  const next = await person("author");
  const follower = await person("reader");
  const record = await insight(owner.id);
  await follow(follower.id, record.id);
  await askQuestion((await person("reader", { name: "Ben" })).actor, asking(record.id), testNow);
  await db.update(insights).set({ visibility: "restricted" }).where(eq(insights.id, record.id));
  expect(await asked(follower.actor)).toEqual([]);
  expect(await seen(follower.actor, record.id)).toBeNull();
  await handOverInsight(owner.actor, { insightId: record.id, personId: next.id, note: "" }, later);
  expect((await asked(next.actor)).map(({ kind }) => kind).sort()).toEqual(["question", "took-over"]);
  expect(await asked(owner.actor)).toEqual([]);
});

test("handed over to who asked or follows, a question waits for nobody else, and never twice", async () => {
  const [owner, asker, follower] = [await person("author"), await person("author"), await person("author")];
  const record = await insight(owner.id);
  await follow(follower.id, record.id);
  await askQuestion(asker.actor, asking(record.id), testNow);
  await handOverInsight(owner.actor, { insightId: record.id, personId: asker.id, note: "" }, later);
  expect([await asked(owner.actor), (await asked(asker.actor)).map(({ kind }) => kind)]).toEqual([
    [],
    ["took-over"],
  ]);
  await handOverInsight(asker.actor, { insightId: record.id, personId: follower.id, note: "" }, nextDay);
  expect((await asked(follower.actor)).map(({ kind }) => kind).sort()).toEqual(["question", "took-over"]);
});

test("on a retired record questions are only read, and they wait again when it is reinstated", async () => {
  const owner = await person("author");
  const asker = await person("reader");
  const record = await insight(owner.id);
  const { questionId } = await askQuestion(asker.actor, asking(record.id), testNow);
  await retireInsight(owner.actor, { insightId: record.id, reason: "Old." }, later);
  expect(await asked(owner.actor)).toEqual([]);
  expect(await seen(owner.actor, record.id)).toMatchObject([
    { id: questionId, may: { answer: false, withdraw: false, fold: false, plan: false } },
  ]);
  for (const attempt of [
    () => askQuestion(asker.actor, asking(record.id, "Why?"), nextDay),
    () => answerQuestion(owner.actor, answering(questionId), nextDay),
    () => withdrawQuestion(asker.actor, { questionId }, nextDay),
  ])
    await expect(attempt()).rejects.toMatchObject({ reason: "conflict" });
  await reinstateInsight(owner.actor, { insightId: record.id }, nextDay);
  expect((await asked(owner.actor)).map(({ kind }) => kind)).toEqual(["question"]);
});

test("nobody asks more than twenty times an hour", async () => {
  const asker = await person("reader");
  const record = await insight((await person("author")).id);
  for (let turn = 0; turn < 20; turn += 1)
    await askQuestion(asker.actor, asking(record.id, `Why ${turn}?`), testNow);
  await expect(askQuestion(asker.actor, asking(record.id, "Why?"), testNow)).rejects.toMatchObject({
    reason: "too-many",
  });
});

test.each(["", "  \n ", "x".repeat(2001)])("“%.20s” is neither a question nor an answer", (words) => {
  const id = crypto.randomUUID();
  expect(askQuestionInput.safeParse({ insightId: id, body: words }).success).toBe(false);
  expect(answerQuestionInput.safeParse({ questionId: id, answer: words }).success).toBe(false);
});

test("hostile words stay words", async () => {
  const owner = await person("author");
  const record = await insight(owner.id);
  for (const [position, { text }] of hostileStrings.entries()) {
    const body = `${text.slice(0, 1900)} ${position}`.replaceAll("\0", "");
    const { questionId } = await askQuestion(
      owner.actor,
      asking(record.id, body),
      new Date(testNow.getTime() + position * 3_600_000),
    );
    await answerQuestion(owner.actor, answering(questionId, body), later);
  }
  const views = (await seen(owner.actor, record.id)) ?? [];
  expect(views).toHaveLength(hostileStrings.length);
  for (const { html, answer } of views)
    expect([...judgeHtml(html), ...judgeHtml(answer?.html ?? "")]).toEqual([]);
});
