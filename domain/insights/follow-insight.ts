import { and, count, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { insightFollows } from "@/db/schema/insights";
import { isAtLeast, type PersonActor } from "../actor";
import { lockInsight, type StandingInsight } from "./find-standing";
import type { FollowInsightInput } from "./follow-input";

/** Follows a record that this person may see; following twice is fine. A mark of one's own, so not in the audit trail. */
export async function followInsight(actor: PersonActor, { insightId }: FollowInsightInput, now: Date) {
  await db.transaction(async (tx) => {
    await lockInsight(tx, actor, insightId, now);
    await tx
      .insert(insightFollows)
      .values({ personId: actor.id, insightId, followedAt: now })
      .onConflictDoNothing();
  });
}

/** Ends it; also for records this person can no longer see, and when there is nothing to end. */
export async function unfollowInsight(actor: PersonActor, { insightId }: FollowInsightInput) {
  await db
    .delete(insightFollows)
    .where(and(eq(insightFollows.personId, actor.id), eq(insightFollows.insightId, insightId)));
}

/** Whether this person follows the record, and for its owner and curators by how many it is followed (else null). */
export async function findFollowing(actor: PersonActor, { insight, standing }: StandingInsight) {
  const follows = db
    .select({ personId: insightFollows.personId })
    .from(insightFollows)
    .where(and(eq(insightFollows.insightId, insight.id), eq(insightFollows.personId, actor.id)));
  const counts = standing.isOwner || isAtLeast(actor.role, "curator");
  const [own, [counted]] = await Promise.all([follows, counts ? countFollowers(insight.id) : []]);
  return { isFollowing: own.length > 0, followers: counted?.followers ?? null };
}

function countFollowers(insightId: string) {
  return db
    .select({ followers: count() })
    .from(insightFollows)
    .where(eq(insightFollows.insightId, insightId));
}
