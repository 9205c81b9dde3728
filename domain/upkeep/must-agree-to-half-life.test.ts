import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { topics } from "@/db/schema/people";
import { reviewCauses } from "@/db/schema/upkeep";
import { editTopic } from "@/domain/people/topics";
import { insight, person, testNow, topic } from "@/tests/support/factories";
import { evidenceOf } from "@/tests/support/lineage-with";
import { mergeTopics } from "../insights/merge-topics";
import { findHalfLifeChange } from "./find-half-life-change";
import { mustAgreeToHalfLife } from "./must-agree-to-half-life";
import { tendCauses } from "./tend-causes";

const input = (topicId: string, changes = {}) => ({
  ...{ topicId, name: "Learning", description: "", halfLifeYears: 1 as number | "", ...changes },
});

test("a changed half-life is shown with what it would do, and saved once that is agreed to", async () => {
  const curator = await person("curator");
  const { id: topicId } = await topic();
  const aged = { topicIds: [topicId], evidence: [evidenceOf({ publishedOn: "2024-06-03" })] };
  // Two years old: 4 × 0.5^(2/5) = 3 when published, and 1 by a half-life of a year.
  await insight(curator.id, { content: { ...aged, statement: "Tides turn twice a day." } });
  const own = await insight(curator.id, { content: { ...aged, halfLifeDays: 2000 } });
  const other = await person("author");
  await insight(other.id, { visibility: "restricted", content: { ...aged, statement: "A secret." } });
  const tired = await insight(curator.id, { content: { ...aged, statement: "Needs it anyway." } });
  await db.update(insights).set({ openCauses: 1 }).where(eq(insights.id, tired.id));

  const asked = mustAgreeToHalfLife(curator.actor, input(topicId), testNow);
  await expect(asked).rejects.toMatchObject({
    field: "agreedHalfLife",
    message:
      "By this half-life, 1 insight would need review that does not now, and none would no longer. Nothing was saved yet: choose below.",
    points: [
      {
        sentence: "“Tides turn twice a day” would need review: it would weigh 1, and the limit is 1.5",
        href: expect.stringContaining("/insights/tides-turn"),
      },
    ],
  });
  expect(own.halfLifeDays).toBe(2000);
  for (const changes of [{ agreedHalfLife: "1.0" }, { keepsHalfLife: "on" as const }, { halfLifeYears: 4 }])
    await mustAgreeToHalfLife(curator.actor, input(topicId, changes), testNow);
  await expect(
    mustAgreeToHalfLife(curator.actor, input(topicId, { agreedHalfLife: "2" }), testNow),
  ).rejects.toThrow("Nothing was saved yet");
  await expect(mustAgreeToHalfLife(other.actor, input(topicId), testNow)).rejects.toMatchObject({
    reason: "not-allowed",
  });

  await editTopic(curator.actor, input(topicId, { keepsHalfLife: "on" }));
  expect(await db.select({ days: topics.halfLifeDays }).from(topics)).toEqual([{ days: null }]);
});

test("so is what would no longer need review", async () => {
  const curator = await person("curator");
  const { id: topicId } = await topic();
  const content = { topicIds: [topicId], evidence: [evidenceOf({ publishedOn: "2025-06-03" })] };
  const { id: insightId } = await insight(curator.id, { content });
  await db.update(topics).set({ halfLifeDays: 180 });
  await db.update(insights).set({ openCauses: 1 });
  const cause = { insightId, kind: "weight-fell" as const, source: "weight:x", openedAt: testNow };
  await db.insert(reviewCauses).values(cause);
  await expect(
    mustAgreeToHalfLife(curator.actor, input(topicId, { halfLifeYears: "" }), testNow),
  ).rejects.toMatchObject({
    message:
      "By this half-life, no insight would need review that does not now, and 1 insight would no longer. Nothing was saved yet: choose below.",
  });
});

test("what merging one topic into another would do is the same question", async () => {
  const curator = await person("curator");
  const [slow, fast] = [await topic(), await topic("Fast")];
  await db.update(topics).set({ halfLifeDays: 365 }).where(eq(topics.id, fast.id));
  const aged = { topicIds: [slow.id], evidence: [evidenceOf({ publishedOn: "2024-06-03" })] };
  const one = await insight(curator.id, { content: { ...aged, statement: "Tides turn twice a day." } });
  const both = { ...aged, topicIds: [slow.id, fast.id], statement: "Old already." };
  await insight(curator.id, { content: both });
  const pace = { topicId: slow.id, halfLifeDays: 365 };
  const { needing, relieved } = await findHalfLifeChange(curator.actor, pace, testNow);
  expect([needing.total, relieved.total]).toEqual([1, 0]);
  await mergeTopics(curator.actor, { fromId: slow.id, intoId: fast.id });
  await tendCauses(testNow);
  const open = await db.select().from(reviewCauses);
  expect(open.map(({ insightId, kind }) => [insightId, kind])).toEqual([[one.id, "weight-fell"]]);
});
