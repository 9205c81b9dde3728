import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { questions } from "@/db/schema/questions";
import type { PersonActor } from "@/domain/actor";
import { insight, person, testNow } from "@/tests/support/factories";
import { retireInsight } from "../retire-insight";
import { answerQuestion } from "./answer-question";
import { countOwnOpenQuestions, listOpenQuestions } from "./list-open-questions";
import { openQuestionsQuery } from "./question-input";

const hoursAgo = (hours: number) => new Date(testNow.getTime() - hours * 3_600_000);

async function put(insightId: string, askedById: string, hours: number) {
  const body = `Asked ${hours} hours ago`;
  const made = { insightId, askedById, body, html: body, rendererVersion: 1, askedAt: hoursAgo(hours) };
  const [row] = await db.insert(questions).values(made).returning();
  return row?.id ?? "";
}

async function open(actor: PersonActor, query: Record<string, unknown> = {}) {
  const { questions: list, isMore } = await listOpenQuestions(
    actor,
    openQuestionsQuery.parse(query),
    testNow,
  );
  return { ids: list.map(({ id }) => id), list, isMore };
}

test("what waits on one's own records comes first, the oldest before the rest; only what one may read", async () => {
  const [ana, ben] = [await person("author"), await person("author")];
  const reader = await person("reader");
  const curator = await person("curator");
  const ofAna = await insight(ana.id);
  const ofBen = await insight(ben.id, { translatorId: reader.id });
  const hidden = await insight(ben.id, { visibility: "restricted" });
  const retired = await insight(ben.id);
  const young = await put(ofAna.id, reader.id, 1);
  const old = await put(ofAna.id, ben.id, 30);
  const older = await put(ofBen.id, ana.id, 40);
  const unseen = await put(hidden.id, ben.id, 50);
  const answered = await put(ofAna.id, reader.id, 60);
  await put(retired.id, reader.id, 70);
  await answerQuestion(ana.actor, { questionId: answered, answer: "Yes.", insteadOf: "" }, testNow);
  await retireInsight(ben.actor, { insightId: retired.id, reason: "Old." }, testNow);
  expect((await open(ana.actor)).ids).toEqual([old, young, older]);
  expect((await open(ben.actor)).ids).toEqual([unseen, older, old, young]);
  expect((await open(reader.actor)).ids).toEqual([older, old, young]);
  expect((await open(curator.actor)).ids).toEqual([older, old, young]);
  expect((await open(ana.actor, { whose: "own" })).ids).toEqual([old, young]);
  expect((await open(curator.actor, { whose: "own" })).ids).toEqual([]);
  expect(await countOwnOpenQuestions(ben.actor, testNow)).toBe(2);
  expect((await open(reader.actor)).list).toMatchObject([
    { isTheirs: true, isOwn: false, may: { answer: true, plan: false } },
    { isTheirs: false, isOwn: false, may: { answer: false, plan: false } },
    { isTheirs: false, isOwn: true, may: { answer: false, plan: false } },
  ]);
  expect((await open(ben.actor)).list[3]).toMatchObject({ may: { answer: true, plan: true } });
  await db.update(insights).set({ visibility: "restricted" }).where(eq(insights.id, ofAna.id));
  expect((await open(reader.actor)).ids).toEqual([older]);
});

test("a page holds twenty, and says whether there are more", async () => {
  const owner = await person("author");
  const record = await insight(owner.id);
  for (let hours = 1; hours <= 21; hours += 1) await put(record.id, owner.id, hours);
  expect(await open(owner.actor)).toMatchObject({ ids: { length: 20 }, isMore: true });
  expect(await open(owner.actor, { page: "2" })).toMatchObject({ ids: { length: 1 }, isMore: false });
  expect(openQuestionsQuery.parse({ whose: "theirs", page: "-1" })).toEqual({ whose: "all", page: 1 });
});
