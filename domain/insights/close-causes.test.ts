import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { drafts, insights } from "@/db/schema/insights";
import { asks } from "@/db/schema/people";
import { type causeKinds, reviewCauses } from "@/db/schema/upkeep";
import { completeContent, insight, person, testNow } from "@/tests/support/factories";
import { queuedJobs } from "@/tests/support/inspect";
import { openAsks, submit } from "@/tests/support/reviews";
import { approveReview } from "./approve-review";
import { handOverInsight } from "./hand-over-insight";
import { publishInsight } from "./publish-insight";
import { retireInsight } from "./retire-insight";
import { trashInsight } from "./trash-insight";
import { untrashInsight } from "./untrash-insight";

const hours = (count: number) => new Date(testNow.getTime() + count * 60 * 60 * 1000);

/** A published record with causes opened at these hours, of which its owner was told. */
async function needing(causes: { source: string; at: Date; kind?: (typeof causeKinds)[number] }[]) {
  const [ana, curator] = [await person("author"), await person("curator")];
  const record = await insight(ana.id, { withDraft: true });
  await db.insert(reviewCauses).values(
    causes.map(({ source, at, kind = "evidence-changed" }) => ({
      ...{ insightId: record.id, kind, source, openedAt: at },
    })),
  );
  await db.update(insights).set({ openCauses: causes.length }).where(eq(insights.id, record.id));
  const told = { personId: ana.id, sentence: "Is it still true?", href: "/", askedAt: testNow };
  await db.insert(asks).values([
    { ...told, kind: "still-true", subjectId: record.id },
    { ...told, kind: "need-review", subjectId: ana.id },
  ]);
  return { ana, curator, record };
}

const standing = async () =>
  (await db.select().from(reviewCauses).orderBy(reviewCauses.source)).map(
    ({ source, closedBecause }) => `${source} ${closedBecause ?? "open"}`,
  );
const count = async (id: string) =>
  (await db.select().from(insights).where(eq(insights.id, id)))[0]?.openCauses;

test("publishing answers at once what was open when the revision was written, and nothing later", async () => {
  const { ana, curator, record } = await needing([
    { source: "before", at: hours(-1) },
    { source: "during", at: hours(1) },
    { source: "2026-06-03", at: hours(1), kind: "review-date" },
  ]);
  await db
    .update(drafts)
    .set({ content: completeContent({ summary: "Looked at again: show two plans." }) })
    .where(eq(drafts.insightId, record.id));
  const reviewId = await submit(ana.actor, record.id, [curator.id]);
  await approveReview(curator.actor, { reviewId, answer: "", sawBoth: "on" }, hours(2));
  await publishInsight(ana.actor, { insightId: record.id }, hours(3));
  expect(await standing()).toEqual(["2026-06-03 revised", "before revised", "during open"]);
  expect([await count(record.id), await openAsks(ana.id)]).toEqual([1, ["still-true", "need-review"]]);
  expect(await queuedJobs()).toContainEqual({
    name: "settle-causes",
    payload: { insightIds: [record.id] },
  });
});

test("leaving use answers everything, and nobody is asked any more", async () => {
  const retired = await needing([{ source: "one", at: hours(1) }]);
  await retireInsight(
    retired.ana.actor,
    { insightId: retired.record.id, reason: "No plans any more." },
    hours(2),
  );
  expect(await standing()).toEqual(["one left-use"]);
  expect([await count(retired.record.id), await openAsks(retired.ana.id)]).toEqual([0, []]);
  const trashed = await needing([{ source: "two", at: hours(1) }]);
  await trashInsight(trashed.curator.actor, { insightId: trashed.record.id, sure: "on" }, hours(2));
  expect(await standing()).toEqual(["one left-use", "two left-use"]);
  expect([await count(trashed.record.id), await openAsks(trashed.ana.id)]).toEqual([0, ["trashed"]]);
  await untrashInsight(trashed.ana.actor, { insightId: trashed.record.id }, hours(3));
  const settled = (await queuedJobs()).filter(({ name }) => name === "settle-causes");
  expect(settled).toHaveLength(2);
});

test("whoever hands over the last that needs review is not asked to look through theirs any more", async () => {
  const { ana, curator, record } = await needing([{ source: "one", at: hours(1) }]);
  await handOverInsight(ana.actor, { insightId: record.id, personId: curator.id, note: "" }, hours(2));
  expect([await count(record.id), await standing()]).toEqual([1, ["one open"]]);
  expect(await openAsks(ana.id)).toEqual([]);
  expect(await openAsks(curator.id)).toEqual(["took-over"]);
});
