import { and, asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { contacts, memory } from "@/db/schema/memory";
import { cards, keepers, reminderPeople } from "@/db/schema/reminders";
import { card, insight, person, testNow } from "@/tests/support/factories";
import { answerCard } from "./answer-card";
import { askMore } from "./ask-more";
import { findOwnCard } from "./find-own-card";
import { findRecallState } from "./find-recall-state";
import { isRightGiven } from "./given-query";
import { keepGoing } from "./keep-going";
import { listAnsweredToday } from "./list-answered-today";
import { listOwnCards } from "./list-own-cards";
import { openCard } from "./open-card";
import { placePairs } from "./place-pairs";
import { snoozeCard } from "./snooze-card";
import { undoAnswer } from "./undo-answer";

const dayMs = 86_400_000;
const later = (days: number) => new Date(testNow.getTime() + days * dayMs);
const cardNow = async (id: string) => (await db.select().from(cards).where(eq(cards.id, id)))[0];
const memoryOf = async (personId: string, insightId: string) =>
  (
    await db
      .select()
      .from(memory)
      .where(and(eq(memory.personId, personId), eq(memory.insightId, insightId)))
  )[0];
const gradesOf = async (insightId: string) =>
  (await db.select().from(contacts).where(eq(contacts.insightId, insightId)).orderBy(asc(contacts.at))).map(
    ({ grade, day, undoesId }) => `${undoesId ? "not " : ""}${grade} ${day}`,
  );

async function asked(options: Parameters<typeof card>[2] = {}, content = {}) {
  const [author, reader] = [await person("author"), await person()];
  const record = await insight(author.id, { content });
  await db
    .insert(memory)
    .values({ personId: reader.id, insightId: record.id, tier: "base", need: 0.2, because: "history" });
  return { actor: reader.actor, author, record, ask: await card(reader.id, record.id, options) };
}

test("a question is opened, graded once whatever is repeated, taken back, and graded again", async () => {
  const { actor, record, ask } = await asked();
  const [shown] = await listOwnCards(actor, testNow);
  expect(shown).toMatchObject({
    ...{ id: ask.id, until: "2026-06-09", isOpened: false, because: { kind: "history", topic: null } },
    prompt: { question: "How many plans first?", choices: [], check: null },
    answer: { answerHtml: '<p dir="auto">Two.</p>', certainty: "moderate", isRight: null },
  });
  await openCard(actor, { cardId: ask.id }, testNow);
  await openCard(actor, { cardId: ask.id }, later(1));
  expect((await cardNow(ask.id))?.openedAt).toEqual(testNow);
  expect(await gradesOf(record.id)).toEqual([]);
  const [one, two] = await Promise.all([
    answerCard(actor, { cardId: ask.id, grade: "knew" }, testNow),
    answerCard(actor, { cardId: ask.id, grade: "forgot" }, testNow),
  ]);
  expect(one.contactId).toBe(two.contactId);
  expect(await gradesOf(record.id)).toHaveLength(1);
  expect(one.nextOn).toBe((await memoryOf(actor.id, record.id))?.dueOn);
  expect(await listAnsweredToday(actor, testNow)).toEqual([one]);
  expect(await listOwnCards(actor, testNow)).toEqual([]);
  await undoAnswer(actor, { cardId: ask.id }, later(0.01));
  await undoAnswer(actor, { cardId: ask.id }, later(0.02));
  expect(await listOwnCards(actor, testNow)).toMatchObject([{ id: ask.id, isOpened: true }]);
  expect((await memoryOf(actor.id, record.id))?.contacts).toBe(0);
  await answerCard(actor, { cardId: ask.id, grade: "roughly" }, later(0.03));
  await expect(undoAnswer(actor, { cardId: ask.id }, later(1))).rejects.toThrow("same day");
  const [dealt] = await db.select().from(reminderPeople);
  expect(dealt).toMatchObject({ openedRun: 1, unopenedRun: 0 });
  expect(dealt?.opens).toBeCloseTo(5.5 * 0.98 + 1);
});

test("an answer that comes late counts on the day it was given, for a fortnight after the question closed", async () => {
  const { actor, record, ask } = await asked({ state: "not-opened", closedAt: later(7) });
  const standing = await findOwnCard(actor, ask.id, later(10));
  expect(standing).toMatchObject({ kind: "askable", closedOn: "2026-06-10" });
  const at = "2026-06-04T22:30:00Z";
  await answerCard(actor, { cardId: ask.id, grade: "knew", at }, later(20));
  expect(await gradesOf(record.id)).toEqual(["knew 2026-06-05"]);
  const early = await card(actor.id, record.id, { day: "2026-06-04" });
  await answerCard(actor, { cardId: early.id, grade: "knew", at: "2020-01-01T00:00:00Z" }, later(2));
  expect(await gradesOf(record.id)).toContain("knew 2026-06-03");
  const old = await card(actor.id, record.id, { day: "2026-06-05" });
  await expect(answerCard(actor, { cardId: old.id, grade: "knew" }, later(21))).rejects.toThrow("too long");
  expect(await findOwnCard(actor, old.id, later(21))).toMatchObject({ kind: "closed" });
});

test("what is not for somebody is not entrusted to them, until they take it back", async () => {
  const { actor, record, ask } = await asked({ reason: "keep" });
  const pair = { personId: actor.id, insightId: record.id };
  await db.insert(keepers).values({ ...pair, origin: "chosen", since: testNow });
  await db.update(memory).set({ tier: "keep" });
  expect(await listOwnCards(actor, testNow)).toMatchObject([{ because: { kind: "keeper", keepers: 1 } }]);
  await answerCard(actor, { cardId: ask.id, grade: "not-for-me" }, testNow);
  expect(await db.select().from(keepers)).toEqual([]);
  expect(await memoryOf(actor.id, record.id)).toMatchObject({ tier: "none", dueOn: null });
  await undoAnswer(actor, { cardId: ask.id }, testNow);
  expect(await db.select().from(keepers)).toMatchObject([pair]);
  await placePairs({ personId: actor.id, insightIds: [record.id] }, testNow);
  expect(await memoryOf(actor.id, record.id)).toMatchObject({ tier: "keep", suppressedAt: null });
});

test.each([
  ["tomorrow", "", "2026-06-04"],
  ["next-week", "", "2026-06-10"],
  ["day", "2026-07-01", "2026-07-01"],
] as const)("put off: %s %s", async (until, on, day) => {
  const { actor, record, ask } = await asked();
  expect(await snoozeCard(actor, { cardId: ask.id, until, on }, testNow)).toBe(day);
  expect(await memoryOf(actor.id, record.id)).toMatchObject({ snoozedUntil: day, dueOn: day, contacts: 0 });
  expect(await listOwnCards(actor, testNow)).toEqual([]);
  expect(await findOwnCard(actor, ask.id, testNow)).toMatchObject({ kind: "askable", snoozedUntil: day });
  const again = await card(actor.id, record.id, { day, closesOn: "2026-08-01" });
  const [shown] = await listOwnCards(actor, new Date(`${day}T09:00:00Z`));
  expect(shown).toMatchObject({ id: again.id, because: { kind: "promised", on: day } });
  await undoAnswer(actor, { cardId: ask.id }, testNow);
  expect(await memoryOf(actor.id, record.id)).toMatchObject({ snoozedUntil: null, dueOn: "2026-06-03" });
});

test("a day that has passed, and a kickoff that is not ahead, are no day to put a question off to", async () => {
  const { actor, ask } = await asked();
  const put = (until: "day" | "after-kickoff", on = "") =>
    snoozeCard(actor, { cardId: ask.id, until, on }, testNow);
  await expect(put("day", "2026-06-03")).rejects.toThrow("after today");
  await expect(put("after-kickoff")).rejects.toThrow("no kickoff");
  expect((await cardNow(ask.id))?.state).toBe("open");
});

test("somebody else's question is missing, whatever is done with it", async () => {
  const { ask } = await asked();
  const { actor } = await person("admin");
  expect(await findOwnCard(actor, ask.id, testNow)).toBeNull();
  const deeds = [
    openCard(actor, { cardId: ask.id }, testNow),
    answerCard(actor, { cardId: ask.id, grade: "knew" }, testNow),
    snoozeCard(actor, { cardId: ask.id, until: "tomorrow", on: "" }, testNow),
    undoAnswer(actor, { cardId: ask.id }, testNow),
  ];
  await Promise.all(deeds.map((deed) => expect(deed).rejects.toMatchObject({ reason: "not-found" })));
});

test("a question whose insight was replaced, retired or closed to its person is taken back", async () => {
  const { actor, author, record, ask } = await asked();
  const newer = await insight(author.id, { content: { statement: "Three plans are fine." } });
  await db
    .update(insights)
    .set({ status: "superseded", supersededById: newer.id, supersededAt: testNow })
    .where(eq(insights.id, record.id));
  expect(await listOwnCards(actor, testNow)).toEqual([]);
  expect(await findOwnCard(actor, ask.id, testNow)).toMatchObject({
    ...{ kind: "replaced", by: { statement: "Three plans are fine." } },
  });
  const answer = answerCard(actor, { cardId: ask.id, grade: "knew" }, testNow);
  await expect(answer).rejects.toThrow("taken back");
  expect((await cardNow(ask.id))?.state).toBe("withdrawn");
  expect(await gradesOf(record.id)).toEqual([]);
  const hidden = await card(actor.id, newer.id);
  await db.update(insights).set({ visibility: "restricted" }).where(eq(insights.id, newer.id));
  expect(await findOwnCard(actor, hidden.id, testNow)).toEqual({ kind: "withdrawn" });
  await expect(openCard(actor, { cardId: hidden.id }, testNow)).rejects.toThrow("taken back");
});

const short = { id: "q1", kind: "short", question: "How many?", answer: "Two.", accepted: ["two", "2"] };

test("a checked question keeps the first that was given before its answer, and whether it is right", async () => {
  const { actor, ask } = await asked({ isChecked: true }, { prompts: [short] });
  const [shown] = await listOwnCards(actor, testNow);
  expect(shown?.prompt.check).toEqual({ kind: "short", accepted: ["two", "2"] });
  await openCard(actor, { cardId: ask.id, given: " TWO " }, testNow);
  await openCard(actor, { cardId: ask.id, given: "six" }, testNow);
  await answerCard(actor, { cardId: ask.id, grade: "knew", given: "six" }, testNow);
  expect(await cardNow(ask.id)).toMatchObject({ given: " TWO ", isRight: true });
  expect(isRightGiven({ kind: "choices", rightId: "a" }, "b")).toBe(false);
});

test("more is asked for those who want it, never more than ten at a time, and nothing twice a day", async () => {
  const { actor, author, ask } = await asked();
  expect(await findRecallState(actor, testNow)).toEqual({ kind: "all-done", nextOn: null });
  for (let number = 0; number < 12; number++) {
    const { id: insightId } = await insight(author.id);
    await db.insert(memory).values({ personId: actor.id, insightId, tier: "base", dueOn: "2026-08-01" });
  }
  const counts = await Promise.all([askMore(actor, testNow), askMore(actor, testNow)]);
  expect(counts.sort()).toEqual([0, 10]);
  const open = await listOwnCards(actor, testNow);
  expect(open.map(({ reason }) => reason)).toEqual(["base", ...Array(10).fill("own")]);
  await openCard(actor, { cardId: open[1]?.id ?? "" }, testNow);
  expect(await db.select().from(reminderPeople)).toEqual([]);
  await db.update(cards).set({ state: "answered" });
  expect(await askMore(actor, testNow)).toBe(2);
  expect(ask.reason).toBe("base");
});

test("nobody is asked before they learned something, and who let many pass is asked whether to go on", async () => {
  const { actor } = await person();
  expect(await findRecallState(actor, testNow)).toEqual({ kind: "nothing-yet" });
  await db.insert(reminderPeople).values({ personId: actor.id, unopenedRun: 10 });
  expect(await findRecallState(actor, testNow)).toEqual({ kind: "gone-quiet" });
  await keepGoing(actor);
  expect(await findRecallState(actor, testNow)).toEqual({ kind: "nothing-yet" });
});
