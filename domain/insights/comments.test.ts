import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { comments } from "@/db/schema/insights";
import type { PersonActor } from "@/domain/actor";
import { insight, person, testNow } from "@/tests/support/factories";
import { inReview, openAsks } from "@/tests/support/reviews";
import { commentOnSection } from "./comment-on-section";
import { reopenComment, resolveComment } from "./resolve-comment";
import { withdrawReview } from "./withdraw-review";

const comment = (actor: PersonActor, insightId: string, parentId?: string) =>
  commentOnSection(
    actor,
    { insightId, section: "limitations", itemId: "l1", body: "Say **how many**.", parentId },
    testNow,
  );

describe("comments", () => {
  test("a reviewer's remark reaches the author, an answer the reviewer, and the last resolving ends both", async () => {
    const { author, reviewer, record, reviewId } = await inReview();
    const { commentId } = await comment(reviewer.actor, record.id);
    expect(await openAsks(author.id)).toEqual(["comments"]);
    const reply = await comment(author.actor, record.id, commentId);
    expect([await openAsks(author.id), await openAsks(reviewer.id)]).toEqual([[], ["review", "comments"]]);
    await comment(reviewer.actor, record.id, reply.commentId);
    const rows = await db.select().from(comments).orderBy(comments.id);
    expect(rows.map((row) => row.parentId)).toEqual([null, commentId, commentId]);
    expect(rows[0]).toMatchObject({ reviewId, section: "limitations", itemId: "l1" });
    expect(rows[0]?.html).toContain("<strong>how many</strong>");
    await resolveComment(author.actor, { commentId }, testNow);
    await resolveComment(reviewer.actor, { commentId }, testNow);
    expect([await openAsks(author.id), await openAsks(reviewer.id)]).toEqual([[], ["review"]]);
    await expect(comment(author.actor, record.id, commentId)).rejects.toMatchObject({ reason: "conflict" });
    await reopenComment(reviewer.actor, { commentId }, testNow);
    await comment(author.actor, record.id, commentId);
  });

  test("are open to writers between reviews, to reviewers during one, to strangers never", async () => {
    const { author, reviewer, record, reviewId } = await inReview();
    const stranger = await person("author");
    await expect(comment(stranger.actor, record.id)).rejects.toMatchObject({ reason: "not-found" });
    await withdrawReview(author.actor, { reviewId }, testNow);
    await expect(comment(reviewer.actor, record.id)).rejects.toMatchObject({
      message: "The review is over. Comments are open again with the next one.",
    });
    await comment(author.actor, record.id);
    await comment((await person("curator")).actor, record.id);
    const published = await insight(author.id);
    await expect(comment(author.actor, published.id)).rejects.toMatchObject({
      message: "There is no draft to comment on.",
    });
    await expect(comment(stranger.actor, published.id)).rejects.toMatchObject({ reason: "not-allowed" });
  });

  test("are resolved by who wrote them, writers and curators", async () => {
    const { reviewer, author, record } = await inReview();
    const another = await person("author");
    const { commentId } = await comment(author.actor, record.id);
    const reply = await comment(reviewer.actor, record.id, commentId);
    await expect(resolveComment(reviewer.actor, { commentId }, testNow)).rejects.toMatchObject({
      reason: "not-allowed",
    });
    await expect(resolveComment(another.actor, { commentId }, testNow)).rejects.toMatchObject({
      reason: "not-found",
    });
    await expect(resolveComment(author.actor, { commentId: reply.commentId }, testNow)).rejects.toMatchObject(
      { reason: "not-found" },
    );
    const own = await comment(reviewer.actor, record.id);
    await resolveComment(reviewer.actor, { commentId: own.commentId }, testNow);
    await resolveComment((await person("curator")).actor, { commentId }, testNow);
    expect((await db.select().from(comments)).filter((row) => row.resolvedAt !== null)).toHaveLength(2);
  });
});
