import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { insightFollows, insights, topicFollows } from "@/db/schema/insights";
import { insight, person, testNow, topic } from "@/tests/support/factories";
import { findStanding } from "./find-standing";
import { findFollowing, followInsight, unfollowInsight } from "./follow-insight";
import { followTopic, unfollowTopic } from "./follow-topic";

describe("following a record", () => {
  test("is done once, ended once, and counted for its owner and curators alone", async () => {
    const author = await person("author");
    const reader = await person();
    const { id: insightId } = await insight(author.id);
    await followInsight(reader.actor, { insightId }, testNow);
    await followInsight(reader.actor, { insightId }, testNow);
    expect(await following(reader, insightId)).toEqual({ isFollowing: true, followers: null });
    expect(await following(author, insightId)).toEqual({ isFollowing: false, followers: 1 });
    expect(await following(await person("curator"), insightId)).toEqual({ isFollowing: false, followers: 1 });
    await unfollowInsight(reader.actor, { insightId });
    await unfollowInsight(reader.actor, { insightId });
    expect(await db.select().from(insightFollows)).toEqual([]);
  });

  test("is refused alike for what is restricted, in the trash, a draft or not there", async () => {
    const author = await person("author");
    const reader = await person();
    const hidden = [
      await insight(author.id, { visibility: "restricted" }),
      await insight(author.id, { trashed: true }),
      await insight(author.id, { status: "draft" }),
    ].map(({ id }) => id);
    for (const insightId of [...hidden, reader.id])
      await expect(followInsight(reader.actor, { insightId }, testNow)).rejects.toMatchObject({
        reason: "not-found",
        message: "There is no such insight, or it is not yours to see.",
      });
    expect(await db.select().from(insightFollows)).toEqual([]);
  });
});

test("a topic is followed once and left once, and a missing one is refused", async () => {
  const { actor } = await person();
  const { id: topicId } = await topic();
  await followTopic(actor, { topicId }, testNow);
  await followTopic(actor, { topicId }, testNow);
  expect(await db.select().from(topicFollows)).toEqual([
    { personId: actor.id, topicId, followedAt: testNow },
  ]);
  await unfollowTopic(actor, { topicId });
  await unfollowTopic(actor, { topicId });
  expect(await db.select().from(topicFollows)).toEqual([]);
  await expect(followTopic(actor, { topicId: actor.id }, testNow)).rejects.toMatchObject({
    reason: "not-found",
  });
});

async function following({ actor }: Awaited<ReturnType<typeof person>>, insightId: string) {
  const found = await findStanding(actor, eq(insights.id, insightId), testNow);
  if (!found) throw new Error("It cannot be seen.");
  return findFollowing(actor, found);
}
