import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { topicFollows } from "@/db/schema/insights";
import type { PersonActor } from "../actor";
import { queuePlacingOf } from "../people/queue-placing";
import { holdLivingTopic } from "../people/topic-lock";
import type { FollowTopicInput } from "./follow-input";

/** Follows a topic, or the one it was merged into; following twice is fine. */
export async function followTopic(actor: PersonActor, { topicId }: FollowTopicInput, now: Date) {
  await db.transaction(async (tx) => {
    const livingId = await holdLivingTopic(tx, topicId);
    await tx
      .insert(topicFollows)
      .values({ personId: actor.id, topicId: livingId, followedAt: now })
      .onConflictDoNothing();
    await queuePlacingOf(tx, actor.id);
  });
}

/** Ends it; when there is nothing to end, that is fine too. */
export async function unfollowTopic(actor: PersonActor, { topicId }: FollowTopicInput) {
  await db.transaction(async (tx) => {
    const livingId = await holdLivingTopic(tx, topicId);
    await tx
      .delete(topicFollows)
      .where(and(eq(topicFollows.personId, actor.id), eq(topicFollows.topicId, livingId)));
    await queuePlacingOf(tx, actor.id);
  });
}
