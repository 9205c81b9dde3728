import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { topicCurators } from "@/db/schema/people";
import type { PersonActor } from "@/domain/actor";
import { insight, person, testNow, topic } from "@/tests/support/factories";
import { inReview, submit } from "@/tests/support/reviews";
import { commentOnSection } from "./comment-on-section";
import { findReview } from "./find-review";
import { findStanding } from "./find-standing";
import { listDesk } from "./list-desk";
import { listReviewerChoices } from "./list-reviewer-choices";
import { sendBack } from "./send-back";

async function room(actor: PersonActor, insightId: string) {
  const found = await findStanding(actor, eq(insights.id, insightId), testNow);
  return found && findReview(actor, found, testNow);
}

describe("the review page", () => {
  test("shows reviewers the text that was put to them, its remarks and what they may do", async () => {
    const { author, reviewer, record } = await inReview({ content: { summary: "" } });
    const remark = { insightId: record.id, section: "goals" as const, itemId: "g1", body: "Which *form*?" };
    await commentOnSection(reviewer.actor, remark, testNow);
    const theirs = await room(reviewer.actor, record.id);
    expect(theirs?.review).toMatchObject({ state: "open", reviewers: [{ name: "Ben Okafor" }] });
    expect(theirs?.text?.missing.map(({ section }) => section)).toEqual(["summary"]);
    expect(theirs?.threads).toMatchObject([
      { section: "goals", itemId: "g1", mayResolve: true, replies: [] },
    ]);
    expect(theirs?.may).toMatchObject({ approve: true, sendBack: true, comment: true, withdraw: false });
    expect((await room(author.actor, record.id))?.may).toMatchObject({
      approve: false,
      sendBack: false,
      comment: true,
      withdraw: true,
      publish: false,
    });
  });

  test("is not there for readers of the published record", async () => {
    const { record } = await inReview({ status: "published" });
    expect(await room((await person("reader")).actor, record.id)).toBeNull();
  });

  test("puts what it replaces beside it, without saying what the reader may not see", async () => {
    const other = await person("author");
    const seen = await insight(other.id, { content: { summary: "Six plans are fine." } });
    const hidden = await insight(other.id, { visibility: "restricted" });
    const links = [seen, hidden].map(({ id }) => ({ kind: "supersedes" as const, insightId: id, note: "" }));
    const { reviewer, record } = await inReview({ content: { links } });
    const found = await room(reviewer.actor, record.id);
    expect(found?.replaced?.mine).toMatchObject({ supports: 1, contradicts: 0, publishedAt: null });
    expect(found?.replaced?.theirs).toMatchObject([
      { side: { statement: seen.statement, publishedAt: testNow }, problem: null },
      { side: null, problem: "A record it should replace is not there any more, or is not yours to see." },
    ]);
    expect(found?.replaced?.theirs[0]?.side?.weight).toBeGreaterThan(0);
    expect(found?.text?.links).toHaveLength(1);
  });
});

test("people who come to mind as reviewers stand first, with the reason", async () => {
  const learning = await topic("Learning");
  const { author, reviewer } = await inReview();
  const curator = await person("curator", { name: "Zoe" });
  await db.insert(topicCurators).values({ topicId: learning.id, personId: curator.id });
  const stranger = await person("author", { name: "Abe" });
  await person("reader");
  const record = await insight(author.id, { status: "draft", content: { topicIds: [learning.id] } });
  const reviewed = { insight: record, editorIds: [author.id], topicIds: [learning.id] };
  const choices = await listReviewerChoices(author.actor, reviewed);
  expect(choices.map(({ id, because }) => [id, because])).toEqual([
    [reviewer.id, "reviewed for you before"],
    [curator.id, "looks after Learning"],
    [stranger.id, null],
  ]);
});

test("a desk holds one's own drafts by how far they are, and what waits for one's judgement", async () => {
  const { author, reviewer, record, reviewId } = await inReview({ content: { summary: "" } });
  const curator = await person("curator");
  expect(await listDesk(author.actor, testNow)).toMatchObject({
    inReview: [{ id: record.id }],
    toReview: [],
  });
  expect(await listDesk(reviewer.actor, testNow)).toMatchObject({ toReview: [{ id: reviewId }], others: [] });
  expect(await listDesk(curator.actor, testNow)).toMatchObject({ toReview: [], others: [{ id: reviewId }] });
  await sendBack(reviewer.actor, { reviewId, answer: "Write the summary." }, testNow);
  expect(await listDesk(author.actor, testNow)).toMatchObject({
    inReview: [],
    sentBack: [{ answeredBy: "Ben Okafor", done: 9, of: 10 }],
  });
  await submit(author.actor, record.id, [reviewer.id]);
  const desk = await listDesk(author.actor, new Date(testNow.getTime() + 1000));
  expect(desk).toMatchObject({ inReview: [{ id: record.id }], sentBack: [], drafts: [], toPublish: [] });
});
