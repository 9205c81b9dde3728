import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { deliveries } from "@/db/schema/deliveries";
import { coauthors, drafts, reviewers, reviews, revisions } from "@/db/schema/insights";
import type { PersonActor } from "@/domain/actor";
import { insight, person, testNow } from "@/tests/support/factories";
import { auditTrail } from "@/tests/support/inspect";
import { inReview, openAsks, reviewState, submit } from "@/tests/support/reviews";
import { approveReview } from "./approve-review";
import { askAlso } from "./ask-also";
import { sendBack } from "./send-back";
import { submitForReview } from "./submit-for-review";
import { withdrawReview } from "./withdraw-review";

const approve = (actor: PersonActor, reviewId: string) =>
  approveReview(actor, { reviewId, answer: "" }, testNow);
const actions = async () => (await auditTrail()).map((entry) => entry.action);

test("an answer takes back the mails to others that were not sent yet", async () => {
  const { author, reviewer, reviewId } = await inReview();
  const other = await person("curator");
  await askAlso(author.actor, { reviewId, reviewerIds: [other.id], message: "" }, testNow);
  await approve(reviewer.actor, reviewId);
  const mails = await db.select().from(deliveries);
  const stateOf = (id: string) => mails.find(({ personId }) => personId === id)?.state;
  expect([stateOf(reviewer.id), stateOf(other.id)]).toEqual(["kept", "cancelled"]);
});

describe("asking for a review", () => {
  test("keeps a snapshot of the draft, and asks each reviewer on their home page and by mail", async () => {
    const { author, reviewer, record, reviewId } = await inReview();
    const [revision] = await db.select().from(revisions);
    expect(revision).toMatchObject({
      number: 1,
      origin: "review",
      editorIds: [author.id],
      publishedAt: null,
    });
    expect(await reviewState(reviewId)).toBe("open");
    expect(await openAsks(reviewer.id)).toEqual(["review"]);
    const [mail] = await db.select().from(deliveries);
    expect(mail).toMatchObject({ kind: "review-request", personId: reviewer.id });
    expect(mail?.subject).toBe(`Ana Torres asks you to review: ${record.statement}`);
    expect(mail?.text).toContain(`/insights/${record.slug}-${record.key}/review`);
    expect(mail?.text).toContain("Please look at the limits.");
    expect(await auditTrail()).toEqual([
      {
        action: "insight.submitted",
        actorId: author.id,
        subjectId: record.id,
        before: null,
        after: { revision: 1, reviewerIds: [reviewer.id] },
      },
    ]);
  });

  test("may happen while something is missing, which the mail names", async () => {
    await inReview({ content: { summary: "", goals: [] } });
    const [mail] = await db.select().from(deliveries);
    expect(mail?.text).toContain("- Say what was found and what to do about it");
    expect(mail?.text).toContain("- Name at least one outcome");
  });

  test("is refused for a draft that was changed since, twice at once, and without a draft", async () => {
    const author = await person("author");
    const reviewer = await person("curator");
    const record = await insight(author.id, { status: "draft" });
    const input = { insightId: record.id, reviewerIds: [reviewer.id], message: "", version: 1, note: "" };
    await expect(submitForReview(author.actor, { ...input, version: 2 }, testNow)).rejects.toMatchObject({
      message: expect.stringContaining("changed since you opened this page"),
    });
    const both = [1, 2].map(() => submitForReview(author.actor, input, testNow));
    const results = await Promise.allSettled(both);
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db.select().from(reviews)).toHaveLength(1);
    const published = await insight(author.id);
    await expect(
      submitForReview(author.actor, { ...input, insightId: published.id }, testNow),
    ).rejects.toMatchObject({ reason: "conflict", message: "There is no draft to review." });
  });

  test("asks nobody who reads only, wrote in the draft, shares it or has left", async () => {
    const author = await person("author");
    const editor = await person("curator");
    const coauthor = await person("author");
    const record = await insight(author.id, { status: "draft" });
    await db.insert(coauthors).values({ insightId: record.id, personId: coauthor.id });
    await db.update(drafts).set({ editorIds: [author.id, editor.id] });
    const wrong = [
      author,
      editor,
      coauthor,
      await person("reader"),
      await person("author", { deactivated: true }),
    ];
    for (const { id } of wrong)
      await expect(submit(author.actor, record.id, [id])).rejects.toMatchObject({
        reason: "invalid",
        field: "reviewerIds",
      });
    expect(await db.select().from(reviews)).toEqual([]);
  });

  test("is for those who write the draft, and nobody else", async () => {
    const author = await person("author");
    const record = await insight(author.id, { status: "draft" });
    const chosen = await person("curator");
    const curator = await person("curator");
    for (const role of ["reader", "author"] as const)
      await expect(submit((await person(role)).actor, record.id, [chosen.id])).rejects.toMatchObject({
        reason: "not-found",
      });
    await submit(curator.actor, record.id, [chosen.id]);
    expect(await db.select().from(reviews)).toHaveLength(1);
  });

  test("reaches more people later, each once", async () => {
    const { author, reviewer, reviewId } = await inReview();
    const another = await person("author");
    const input = { reviewId, reviewerIds: [reviewer.id, another.id], message: "" };
    await askAlso(author.actor, input, testNow);
    await askAlso(author.actor, input, testNow);
    expect(await db.select().from(reviewers)).toHaveLength(2);
    expect(await db.select().from(deliveries)).toHaveLength(2);
    expect(await openAsks(another.id)).toEqual(["review"]);
    await expect(askAlso(reviewer.actor, input, testNow)).rejects.toMatchObject({ reason: "not-allowed" });
  });
});

describe("answering", () => {
  test("an approval tells the author and ends what was asked of everybody", async () => {
    const { author, reviewer, record, reviewId } = await inReview({ approved: true });
    expect(await reviewState(reviewId)).toBe("approved");
    expect([await openAsks(reviewer.id), await openAsks(author.id)]).toEqual([[], ["review-answered"]]);
    expect((await auditTrail()).at(-1)).toMatchObject({
      action: "insight.approved",
      actorId: reviewer.id,
      subjectId: record.id,
    });
  });

  test("is for reviewers and curators who wrote nothing of it", async () => {
    const { author, reviewId } = await inReview();
    const reader = await person("reader");
    const stranger = await person("author");
    const writingCurator = await person("curator");
    await db.update(revisions).set({ editorIds: [author.id, writingCurator.id] });
    const refused = [
      { actor: reader.actor, reason: "not-found" },
      { actor: stranger.actor, reason: "not-found" },
      { actor: author.actor, reason: "not-allowed" },
      { actor: writingCurator.actor, reason: "not-allowed" },
    ];
    for (const { actor, reason } of refused) {
      await expect(approve(actor, reviewId)).rejects.toMatchObject({ reason });
      await expect(sendBack(actor, { reviewId, answer: "No." }, testNow)).rejects.toMatchObject({ reason });
    }
    await approve((await person("curator")).actor, reviewId);
    expect(await reviewState(reviewId)).toBe("approved");
  });

  test("of two approvals at once one counts, and a withdrawn review is approved by nobody", async () => {
    const { author, reviewer, reviewId } = await inReview();
    const curator = await person("curator");
    const results = await Promise.allSettled([
      approve(reviewer.actor, reviewId),
      approve(curator.actor, reviewId),
    ]);
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await actions()).filter((action) => action === "insight.approved")).toHaveLength(1);
    await withdrawReview(author.actor, { reviewId }, testNow);
    await expect(approve(reviewer.actor, reviewId)).rejects.toMatchObject({
      reason: "conflict",
      message: "This review was taken back meanwhile. Nothing was changed.",
    });
  });

  test("what could not be published is not approved, with the list of what is missing", async () => {
    const { reviewer, record, reviewId } = await inReview({ content: { summary: "", prompts: [] } });
    const page = `/insights/${record.slug}-${record.key}/review`;
    await expect(approve(reviewer.actor, reviewId)).rejects.toMatchObject({
      reason: "conflict",
      points: [
        { href: `${page}#section-summary`, sentence: expect.any(String) },
        { href: `${page}#section-prompts`, sentence: expect.any(String) },
      ],
    });
  });

  test("sending back wakes the draft, also after an approval, and the next round begins anew", async () => {
    const { author, reviewer, record, reviewId } = await inReview({ approved: true });
    await sendBack(reviewer.actor, { reviewId, answer: "Name the sample." }, testNow);
    expect(await reviewState(reviewId)).toBe("sent-back");
    expect(await openAsks(author.id)).toEqual(["review-answered"]);
    await expect(sendBack(reviewer.actor, { reviewId, answer: "Again." }, testNow)).rejects.toMatchObject({
      reason: "conflict",
    });
    await submit(author.actor, record.id, [reviewer.id]);
    expect([await openAsks(author.id), await openAsks(reviewer.id)]).toEqual([[], ["review"]]);
    expect((await db.select().from(revisions).orderBy(revisions.number)).map((row) => row.number)).toEqual([
      1, 2,
    ]);
  });
});

describe("taking back", () => {
  test("ends the asks, and takes back mails that were not sent", async () => {
    const { author, reviewer, reviewId } = await inReview();
    await withdrawReview(author.actor, { reviewId }, testNow);
    expect(await reviewState(reviewId)).toBe("withdrawn");
    expect(await openAsks(reviewer.id)).toEqual([]);
    const [mail] = await db.select({ state: deliveries.state }).from(deliveries);
    expect(mail?.state).toBe("cancelled");
    expect(await actions()).toEqual(["insight.submitted", "insight.review-withdrawn"]);
    await expect(withdrawReview(author.actor, { reviewId }, testNow)).rejects.toMatchObject({
      reason: "conflict",
    });
  });

  test("is for writers and curators", async () => {
    const { reviewer, reviewId } = await inReview();
    await expect(withdrawReview(reviewer.actor, { reviewId }, testNow)).rejects.toMatchObject({
      reason: "not-allowed",
    });
    await withdrawReview((await person("curator")).actor, { reviewId }, testNow);
  });

  test("reviewers of a restricted record go on seeing it, others and curators never did", async () => {
    const { reviewer, author, reviewId } = await inReview({ visibility: "restricted" });
    await expect(approve((await person("curator")).actor, reviewId)).rejects.toMatchObject({
      reason: "not-found",
    });
    await withdrawReview(author.actor, { reviewId }, testNow);
    await expect(approve(reviewer.actor, reviewId)).rejects.toMatchObject({ reason: "conflict" });
  });
});

test("a review that does not exist is as missing as one that is hidden", async () => {
  const { reviewId } = await inReview();
  const stranger = await person("author");
  const messages = [reviewId, "00000000-0000-7000-8000-000000000000"].map((id) =>
    approve(stranger.actor, id).catch((error: Error) => error.message),
  );
  const [hidden, missing] = await Promise.all(messages);
  expect(hidden).toBe(missing);
  expect(await db.select().from(reviews).where(eq(reviews.id, reviewId))).toHaveLength(1);
});
