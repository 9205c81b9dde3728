import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { deliveries } from "@/db/schema/deliveries";
import { insights } from "@/db/schema/insights";
import { insight, person, testNow } from "@/tests/support/factories";
import { auditTrail } from "@/tests/support/inspect";
import { inReview, openAsks, reviewState, submit } from "@/tests/support/reviews";
import { reinstateInsight } from "./reinstate-insight";
import { retireInsight } from "./retire-insight";

test("its author retires a record with the reason, and reinstates it, each once", async () => {
  const author = await person("author");
  const record = await insight(author.id);
  const input = { insightId: record.id, reason: "The plan page is gone." };
  await retireInsight(author.actor, input, testNow);
  const [retired] = await db.select().from(insights);
  expect(retired).toMatchObject({ status: "retired", retiredAt: testNow, retiredReason: input.reason });
  await expect(retireInsight(author.actor, input, testNow)).rejects.toMatchObject({
    message: "This is retired already.",
  });
  await reinstateInsight(author.actor, { insightId: record.id }, testNow);
  const [reinstated] = await db.select().from(insights);
  expect(reinstated).toMatchObject({ status: "published", retiredAt: null, retiredReason: null });
  await expect(reinstateInsight(author.actor, { insightId: record.id }, testNow)).rejects.toMatchObject({
    message: "This is not retired.",
  });
  expect((await auditTrail()).map(({ action, before, after }) => ({ action, before, after }))).toEqual([
    { action: "insight.retired", before: null, after: { reason: input.reason } },
    { action: "insight.reinstated", before: { reason: input.reason }, after: null },
  ]);
});

test("only those who tend a record retire it, and only what was published", async () => {
  const author = await person("author");
  const published = await insight(author.id);
  const hidden = await insight(author.id, { visibility: "restricted" });
  const draft = await insight(author.id, { status: "draft" });
  const curator = await person("curator");
  const cases = [
    { actor: (await person("reader")).actor, record: published, reason: "not-allowed" },
    { actor: (await person("author")).actor, record: published, reason: "not-allowed" },
    { actor: curator.actor, record: hidden, reason: "not-found" },
    { actor: author.actor, record: draft, reason: "conflict" },
  ];
  for (const { actor, record, reason } of cases)
    await expect(
      retireInsight(actor, { insightId: record.id, reason: "Old." }, testNow),
    ).rejects.toMatchObject({ reason });
  await retireInsight(curator.actor, { insightId: published.id, reason: "Old." }, testNow);
  const [row] = await db.select().from(insights).where(eq(insights.id, published.id));
  expect(row?.status).toBe("retired");
});

test("retiring takes an open review back, and nothing goes to review while it is retired", async () => {
  const { author, reviewer, record, reviewId } = await inReview({ status: "published" });
  await retireInsight(author.actor, { insightId: record.id, reason: "Old." }, testNow);
  expect(await reviewState(reviewId)).toBe("withdrawn");
  expect(await openAsks(reviewer.id)).toEqual([]);
  expect((await db.select().from(deliveries)).map(({ state }) => state)).toEqual(["cancelled"]);
  await expect(submit(author.actor, record.id, [reviewer.id])).rejects.toMatchObject({ reason: "conflict" });
});
