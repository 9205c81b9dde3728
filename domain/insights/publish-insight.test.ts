import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { comments, drafts, insights, reviews, revisions } from "@/db/schema/insights";
import { settings } from "@/db/schema/operation";
import type { PersonActor } from "@/domain/actor";
import { completeContent, insight, person, testNow } from "@/tests/support/factories";
import { auditTrail } from "@/tests/support/inspect";
import { inReview, openAsks, reviewState, submit } from "@/tests/support/reviews";
import { approveReview } from "./approve-review";
import { findReview } from "./find-review";
import { findStanding } from "./find-standing";
import { nextReviewDay } from "./next-review-day";
import { publishInsight } from "./publish-insight";
import { withdrawReview } from "./withdraw-review";

const publish = (actor: PersonActor, insightId: string) => publishInsight(actor, { insightId }, testNow);
const approveOwn = () => db.insert(settings).values({ key: "approveOwn", value: true, changedAt: testNow });

async function read(id: string) {
  const [row] = await db.select().from(insights).where(eq(insights.id, id));
  if (!row) throw new Error("The insight is gone.");
  return row;
}

describe("publishing", () => {
  test("shows readers what was approved, once, and nothing more is asked of anybody", async () => {
    const { author, reviewer, record, reviewId } = await inReview({ approved: true });
    const { href } = await publish(author.actor, record.id);
    expect(href).toBe(`/insights/${record.slug}-${record.key}`);
    const [revision] = await db.select().from(revisions);
    expect(revision).toMatchObject({ number: 1, publishedAt: testNow, publishedById: author.id });
    expect(await read(record.id)).toMatchObject({
      status: "published",
      publishedRevisionId: revision?.id,
      publishedAt: testNow,
      revisedAt: testNow,
      nextReviewOn: "2027-06-03",
    });
    expect(await db.select().from(drafts)).toEqual([]);
    expect(await reviewState(reviewId)).toBe("published");
    expect([await openAsks(author.id), await openAsks(reviewer.id)]).toEqual([[], []]);
    await expect(publish(author.actor, record.id)).rejects.toMatchObject({ reason: "conflict" });
    const entries = (await auditTrail()).filter((entry) => entry.action === "insight.published");
    expect(entries).toEqual([
      {
        action: "insight.published",
        actorId: author.id,
        subjectId: record.id,
        before: { status: "draft" },
        after: { revision: 1 },
      },
    ]);
  });

  test("a revision keeps the day of the first publishing", async () => {
    const { author, record } = await inReview({ status: "published", approved: true });
    const later = new Date("2026-07-01T22:30:00Z");
    await publishInsight(author.actor, { insightId: record.id }, later);
    expect(await read(record.id)).toMatchObject({
      publishedAt: testNow,
      revisedAt: later,
      nextReviewOn: "2027-07-02",
    });
  });

  test("is for its author, its owner and curators", async () => {
    const { reviewer, record } = await inReview({ approved: true });
    await expect(publish(reviewer.actor, record.id)).rejects.toMatchObject({ reason: "not-allowed" });
    for (const role of ["reader", "author"] as const)
      await expect(publish((await person(role)).actor, record.id)).rejects.toMatchObject({
        reason: "not-found",
      });
    await publish((await person("curator")).actor, record.id);
  });

  test.each([
    { what: "without a review", state: null, sentence: /Somebody else has to approve it first/ },
    { what: "while it waits", state: "open", sentence: /It waits for review/ },
    { what: "after it was sent back", state: "sent-back", sentence: /Somebody else has to approve it first/ },
  ] as const)("is refused $what", async ({ state, sentence }) => {
    const { author, record } = await inReview();
    if (state) await db.update(reviews).set({ state });
    else await db.delete(reviews);
    await expect(publish(author.actor, record.id)).rejects.toMatchObject({
      reason: "conflict",
      message: expect.stringMatching(sentence),
    });
    expect((await read(record.id)).status).toBe("draft");
  });

  test("is refused with the list of what is missing, and while comments are open", async () => {
    await approveOwn();
    const author = await person("author");
    const record = await insight(author.id, { status: "draft", content: { summary: "", evidence: [] } });
    const edit = `/insights/${record.slug}-${record.key}/edit`;
    await expect(publish(author.actor, record.id)).rejects.toMatchObject({
      message: "It cannot be published yet:",
      points: [
        { href: `${edit}#write-summary`, sentence: expect.stringContaining("what was found") },
        { href: `${edit}#write-evidence`, sentence: expect.stringContaining("supports the statement") },
      ],
    });
    expect(await db.select().from(revisions)).toEqual([]);
    await db.update(drafts).set({ content: completeContent() });
    const comment = { section: "summary", body: "?", html: "<p>?</p>", rendererVersion: 1 };
    await db
      .insert(comments)
      .values({ insightId: record.id, ...comment, authorId: author.id, createdAt: testNow });
    await expect(publish(author.actor, record.id)).rejects.toMatchObject({
      points: [
        { sentence: "One comment is not resolved yet.", href: expect.stringMatching(/review#comments$/) },
      ],
    });
    await db.update(comments).set({ resolvedAt: testNow });
    await publish(author.actor, record.id);
    expect(await db.select({ origin: revisions.origin }).from(revisions)).toEqual([{ origin: "published" }]);
  });

  test("one's own is approved only where the organization says so", async () => {
    const { author, reviewId } = await inReview();
    const approveIt = () => approveReview(author.actor, { reviewId, answer: "" }, testNow);
    await expect(approveIt()).rejects.toMatchObject({ reason: "not-allowed" });
    await approveOwn();
    await approveIt();
    expect(await reviewState(reviewId)).toBe("approved");
  });

  test("either is published or taken back, never both", async () => {
    const { author, record, reviewId } = await inReview({ approved: true });
    const results = await Promise.allSettled([
      publish(author.actor, record.id),
      withdrawReview(author.actor, { reviewId }, testNow),
    ]);
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    const published = (await read(record.id)).status === "published";
    expect(await reviewState(reviewId)).toBe(published ? "published" : "withdrawn");
  });
});

describe("replacing", () => {
  const replacing = (insightId: string) => ({
    links: [{ kind: "supersedes" as const, insightId, note: "" }],
  });

  test("marks the old record in the same moment, by an approver who saw both", async () => {
    const curator = await person("curator");
    const old = await insight((await person("author")).id);
    const { author, reviewer, record, reviewId } = await inReview({ content: replacing(old.id) });
    await expect(approveReview(reviewer.actor, { reviewId, answer: "" }, testNow)).rejects.toMatchObject({
      reason: "invalid",
      field: "sawBoth",
    });
    await approveReview(reviewer.actor, { reviewId, answer: "", sawBoth: "on" }, testNow);
    await expect(publish(author.actor, record.id)).rejects.toMatchObject({
      reason: "not-allowed",
      message: expect.stringContaining("which others look after"),
    });
    await publish(curator.actor, record.id);
    expect(await read(old.id)).toMatchObject({
      status: "superseded",
      supersededById: record.id,
      supersededAt: testNow,
    });
    expect((await auditTrail()).filter((entry) => entry.action === "insight.superseded")).toEqual([
      {
        action: "insight.superseded",
        actorId: curator.id,
        subjectId: old.id,
        before: null,
        after: { supersededById: record.id },
      },
    ]);
  });

  test("is approved by nobody who may not see what it replaces, whatever they tick", async () => {
    const admin = await person("admin");
    const old = await insight((await person("author")).id, { visibility: "restricted" });
    const { reviewer, record, reviewId } = await inReview({ content: replacing(old.id) });
    const answer = { reviewId, answer: "", sawBoth: "on" } as const;
    await expect(approveReview(reviewer.actor, answer, testNow)).rejects.toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("is not yours to see"),
    });
    const found = await findStanding(admin.actor, eq(insights.id, record.id), testNow);
    const room = found && (await findReview(admin.actor, found, testNow));
    expect(room?.replaced?.theirs).toMatchObject([{ side: { statement: old.statement } }]);
    expect((await auditTrail()).at(-1)).toMatchObject({
      ...{ action: "insight.read-restricted", actorId: admin.id, subjectId: old.id },
    });
    await approveReview(admin.actor, answer, testNow);
  });

  test("is refused for itself, a draft, a hidden record and one replaced already", async () => {
    const author = await person("author");
    const curator = await person("curator");
    const draft = await insight(author.id, {
      status: "draft",
      content: { statement: "A claim nobody has read yet." },
    });
    const hidden = await insight(author.id, { visibility: "restricted" });
    const newer = await insight(author.id, {
      content: { statement: "The claim that came after it, in short." },
    });
    const replaced = await insight(author.id);
    await db
      .update(insights)
      .set({ status: "superseded", supersededById: newer.id })
      .where(eq(insights.id, replaced.id));
    await approveOwn();
    const own = await insight(curator.id, { status: "draft" });
    const cases = [
      { id: own.id, sentence: /cannot replace itself/ },
      { id: draft.id, sentence: /“A claim nobody has read yet”: that was never published/ },
      { id: hidden.id, sentence: /not there any more, or is not yours to see/ },
      { id: replaced.id, sentence: /replaced already, by “The claim that came after it, in short”/ },
    ];
    for (const { id, sentence } of cases) {
      await db
        .update(drafts)
        .set({ content: completeContent(replacing(id)) })
        .where(eq(drafts.insightId, own.id));
      await expect(publish(curator.actor, own.id)).rejects.toMatchObject({
        reason: "conflict",
        message: expect.stringMatching(sentence),
      });
    }
  });

  test("a later revision that still says so replaces nothing again", async () => {
    const author = await person("author");
    const old = await insight(author.id);
    const newer = await insight(author.id, { withDraft: true, content: replacing(old.id) });
    await db
      .update(insights)
      .set({ status: "superseded", supersededById: newer.id })
      .where(eq(insights.id, old.id));
    const reviewer = await person("author");
    const reviewId = await submit(author.actor, newer.id, [reviewer.id]);
    await approveReview(reviewer.actor, { reviewId, answer: "" }, testNow);
    await publish(author.actor, newer.id);
    expect((await auditTrail()).map((entry) => entry.action)).not.toContain("insight.superseded");
  });

  test("of two records that would replace each other at once, one does", async () => {
    await approveOwn();
    const author = await person("author");
    const [one, other] = [
      await insight(author.id, { withDraft: true }),
      await insight(author.id, { withDraft: true }),
    ];
    for (const [mine, theirs] of [
      [one, other],
      [other, one],
    ] as const)
      await db
        .update(drafts)
        .set({ content: completeContent(replacing(theirs.id)) })
        .where(eq(drafts.insightId, mine.id));
    const results = await Promise.allSettled([
      publish(author.actor, one.id),
      publish(author.actor, other.id),
    ]);
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(results.find((result) => result.status === "rejected")).toMatchObject({
      reason: { reason: "conflict", message: expect.stringContaining("replaced by another") },
    });
  });
});

test.each([
  ["2026-06-03", 12, "2027-06-03"],
  ["2026-01-31", 1, "2026-02-28"],
  ["2027-11-30", 3, "2028-02-29"],
  ["2026-12-31", 6, "2027-06-30"],
])("from %s, %i months on is %s", (day, months, expected) => {
  expect(nextReviewDay(day, months)).toBe(expected);
});
