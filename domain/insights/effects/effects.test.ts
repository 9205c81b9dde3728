import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { exposures, insights } from "@/db/schema/insights";
import { questions } from "@/db/schema/questions";
import { insight, person, testNow } from "@/tests/support/factories";
import { listEffects } from "./list-effects";
import { totalEffects } from "./total-effects";

const daysAgo = (days: number) => new Date(testNow.getTime() - days * 86_400_000);

async function read(insightId: string, personId: string, days: number, channel: "page" | "digest" = "page") {
  const at = daysAgo(days);
  const day = at.toISOString().slice(0, 10);
  await db.insert(exposures).values({ insightId, personId, channel, day, firstAt: at });
}

test("people are counted once, oneself never; what was read anew last comes first", async () => {
  const ana = await person("author");
  const readers = await Promise.all([1, 2, 3].map(() => person("reader")));
  const [one, two, three] = readers.map(({ id }) => id) as [string, string, string];
  const older = await insight(ana.id);
  const newer = await insight((await person("author")).id, { ownerId: ana.id });
  const unread = await insight(ana.id);
  await db.update(insights).set({ revisedAt: daysAgo(20) });
  for (const days of [0, 3, 30, 200]) await read(older.id, one, days);
  await read(older.id, two, 120);
  await read(older.id, ana.id, 1);
  await read(older.id, three, 1, "digest");
  await read(newer.id, two, 2);
  await read(newer.id, three, 6);
  const { records, isMore } = await listEffects(ana.actor, { page: 1 }, testNow);
  expect(isMore).toBe(false);
  expect(records.map(({ id, readers: counts }) => ({ id, ...counts }))).toEqual([
    { id: newer.id, ever: 2, quarter: 2, newThisWeek: 2, sincePublished: 2 },
    { id: older.id, ever: 2, quarter: 1, newThisWeek: 0, sincePublished: 1 },
    { id: unread.id, ever: 0, quarter: 0, newThisWeek: 0, sincePublished: 0 },
  ]);
  expect(records.map(({ weeks }) => weeks)).toEqual([
    [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2],
    [0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1],
    Array(13).fill(0),
  ]);
  const { ids, totals } = await totalEffects(ana.actor, ana.id, testNow);
  expect(ids).toHaveLength(3);
  expect(totals).toEqual({
    ...{ records: 3, openQuestions: 0, needReview: 0 },
    readers: { ever: 3, newThisWeek: 2 - 1 },
  });
});

test("others see of somebody's work only what they may read, and who tends it is said", async () => {
  const ana = await person("author");
  const curator = await person("curator");
  const open = await insight(ana.id);
  const hidden = await insight(ana.id, { visibility: "restricted" });
  await insight(ana.id, { status: "draft" });
  await db.update(insights).set({ openCauses: 2 }).where(eq(insights.id, open.id));
  const asked = { askedById: curator.id, body: "Why?", html: "Why?", rendererVersion: 1, askedAt: testNow };
  await db.insert(questions).values([
    { ...asked, insightId: open.id },
    { ...asked, insightId: hidden.id },
    { ...asked, insightId: open.id, withdrawnAt: testNow },
  ]);
  const theirs = await listEffects(curator.actor, { person: ana.id, page: 1 }, testNow);
  expect(theirs.records).toMatchObject([
    { id: open.id, openQuestions: 1, needsReview: true, mayTend: true, isRestricted: false },
  ]);
  expect((await totalEffects(curator.actor, ana.id, testNow)).totals).toMatchObject({
    ...{ records: 1, openQuestions: 1, needReview: 1 },
  });
  expect((await listEffects(ana.actor, { page: 1 }, testNow)).records).toHaveLength(2);
  expect((await totalEffects(ana.actor, ana.id, testNow)).totals).toMatchObject({ openQuestions: 2 });
  const reader = await person("reader");
  expect(await listEffects(reader.actor, { page: 1 }, testNow)).toEqual({ records: [], isMore: false });
  expect((await totalEffects(reader.actor, reader.id, testNow)).totals.records).toBe(0);
});
