import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { drafts, insights, reviews, revisions } from "@/db/schema/insights";
import { completeContent, insight, person, testNow } from "@/tests/support/factories";
import { auditTrail } from "@/tests/support/inspect";
import { addRevision } from "./add-revision";
import { compareRevisions } from "./compare-revisions";
import { restoreRevisionInput } from "./history-input";
import { listRevisions } from "./list-revisions";
import { renderContent } from "./render-content";
import { restoreRevision } from "./restore-revision";

const restoring = (insightId: string, number: number, keepDraft?: "on") =>
  restoreRevisionInput.parse({ insightId, number, keepDraft });

/** Another revision, as a round of review makes it. */
async function revised(insightId: string, summary: string, createdById: string) {
  const content = completeContent({ summary });
  const made = { insightId, content, html: renderContent(content), editorIds: [createdById], createdById };
  return db.transaction((tx) => addRevision(tx, { ...made, origin: "review" }, testNow));
}

async function draftOf(insightId: string) {
  const [draft] = await db.select().from(drafts).where(eq(drafts.insightId, insightId));
  return draft;
}

const numbers = async (insightId: string) =>
  (await db.select().from(revisions).where(eq(revisions.insightId, insightId)).orderBy(revisions.number)).map(
    ({ origin, restoredFromNumber, note }) => [origin, restoredFromNumber, note],
  );

test("restoring makes a revision that says where it came from, and opens a draft with it", async () => {
  const { actor } = await person("author");
  const record = await insight(actor.id);
  await revised(record.id, "Second thoughts.", actor.id);
  await restoreRevision(actor, { ...restoring(record.id, 2), note: "It was better." }, testNow);
  expect(await numbers(record.id)).toEqual([
    ["published", null, ""],
    ["review", null, ""],
    ["restored", 2, "It was better."],
  ]);
  expect(await draftOf(record.id)).toMatchObject({
    ...{ version: 1, restoredFromNumber: 2, savedById: actor.id },
    content: completeContent({ summary: "Second thoughts." }),
  });
  const [kept] = await db.select().from(insights).where(eq(insights.id, record.id));
  expect(kept).toMatchObject({ status: "published", publishedRevisionId: record.publishedRevisionId });
  expect((await auditTrail()).at(-1)).toMatchObject({
    action: "insight.restored",
    after: { revision: 3, restoredFrom: 2, keptAs: null },
  });
  await expect(restoreRevision(actor, restoring(record.id, 2), testNow)).rejects.toThrow(
    "nothing to restore",
  );
  expect(await numbers(record.id)).toHaveLength(3);
});

test("what an earlier renderer made of a revision is made anew, and not passed off as today's", async () => {
  const { actor } = await person("author");
  const record = await insight(actor.id);
  const { id } = await revised(record.id, "Second thoughts.", actor.id);
  const old = { html: { summary: "<p>What it was then.</p>" }, rendererVersion: 0 };
  await db.update(revisions).set(old).where(eq(revisions.id, id));
  await restoreRevision(actor, restoring(record.id, 2), testNow);
  expect((await draftOf(record.id))?.html.summary).toContain("Second thoughts.");
});

test("a draft that no revision holds is kept as one first, and its writer finds a newer version", async () => {
  const { actor } = await person("author");
  const other = await person("curator");
  const record = await insight(actor.id, { status: "draft" });
  await revised(record.id, "An older text.", actor.id);
  await expect(restoreRevision(other.actor, restoring(record.id, 1), testNow)).rejects.toMatchObject({
    reason: "conflict",
    field: "keepDraft",
  });
  const { keptAs, number } = await restoreRevision(other.actor, restoring(record.id, 1, "on"), testNow);
  expect([keptAs, number]).toEqual([2, 3]);
  const [, kept] = await db.select().from(revisions).orderBy(revisions.number);
  expect(kept).toMatchObject({ content: completeContent(), editorIds: [actor.id], origin: "restored" });
  expect(await draftOf(record.id)).toMatchObject({
    ...{ version: 2, editorIds: [actor.id, other.id] },
    content: completeContent({ summary: "An older text." }),
  });
  const { keptAs: again } = await restoreRevision(actor, restoring(record.id, 2), testNow);
  expect(again).toBeNull();
});

test("what is in review, retired, gone or not theirs to write is not restored", async () => {
  const { actor } = await person("author");
  const record = await insight(actor.id);
  const second = await revised(record.id, "Second thoughts.", actor.id);
  const refused = (who = actor, number = 2) =>
    expect(restoreRevision(who, restoring(record.id, number), testNow)).rejects;
  await refused((await person("author")).actor).toMatchObject({ reason: "not-allowed" });
  await refused((await person("reader")).actor).toMatchObject({ reason: "not-allowed" });
  await refused(actor, 9).toMatchObject({ reason: "not-found" });
  await refused(actor, 1).toThrow("what readers see now");
  const asked = { insightId: record.id, revisionId: second.id, askedById: actor.id, askedAt: testNow };
  const [review] = await db.insert(reviews).values(asked).returning();
  await refused().toThrow("in review");
  await db
    .update(reviews)
    .set({ state: "withdrawn" })
    .where(eq(reviews.id, review?.id ?? ""));
  await db.update(insights).set({ status: "retired" }).where(eq(insights.id, record.id));
  await refused().toThrow("retired");
  await db
    .update(insights)
    .set({ status: "published", trashedAt: testNow })
    .where(eq(insights.id, record.id));
  await refused().toMatchObject({ reason: "not-found" });
  expect(await draftOf(record.id)).toBeUndefined();
});

test("readers list and compare what was published, writers and curators everything", async () => {
  const { actor } = await person("author");
  const record = await insight(actor.id);
  await revised(record.id, "Second thoughts.", actor.id);
  const range = { insightId: record.id, from: 1, to: 2 };
  for (const who of [actor, (await person("curator")).actor]) {
    const listed = await listRevisions(who, { insightId: record.id }, testNow);
    expect(listed.map(({ number, isCurrent }) => [number, isCurrent])).toEqual([
      [2, false],
      [1, true],
    ]);
    const { sections } = (await compareRevisions(who, range, testNow)) ?? {};
    expect(sections?.filter(({ change }) => change !== "unchanged").map(({ title }) => title)).toEqual([
      "Summary",
    ]);
  }
  const reader = (await person("reader")).actor;
  const listed = await listRevisions(reader, { insightId: record.id }, testNow);
  expect(listed.map(({ number }) => number)).toEqual([1]);
  expect(await compareRevisions(reader, range, testNow)).toBeNull();
  const hidden = await insight(actor.id, { visibility: "restricted" });
  expect(await listRevisions(reader, { insightId: hidden.id }, testNow)).toEqual([]);
});
