import { eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { teams, teamTopics, topics } from "@/db/schema/people";
import type { Actor } from "../actor";
import { changedFields } from "../audit/changed-fields";
import { recordAudit } from "../audit/record-audit";
import { invalid, notAllowed, notFound } from "../refusal";
import { mayTendTeam } from "./person-policy";
import type { FollowTopicsInput } from "./team-input";
import { holdTopics } from "./topic-lock";

/** Sets which topics a team follows, to exactly the given ones. */
export async function followTopics(actor: Actor, { teamId, topicIds }: FollowTopicsInput, now: Date) {
  await db.transaction(async (tx) => {
    const [team] = await tx.select().from(teams).where(eq(teams.id, teamId)).for("update");
    if (!team) throw notFound("team");
    if (!mayTendTeam(actor, team)) throw notAllowed("choose the topics of this team");
    await holdTopics(tx);
    const living = await tx
      .select({ id: topics.id, slug: topics.slug })
      .from(topics)
      .where(isNull(topics.mergedIntoId));
    const known = new Map(living.map((topic) => [topic.id, topic.slug]));
    const wanted = [...new Set(topicIds)];
    if (wanted.some((id) => !known.has(id)))
      throw invalid("One of these topics no longer exists. Choose again.");
    const followed = await tx
      .select({ topicId: teamTopics.topicId })
      .from(teamTopics)
      .where(eq(teamTopics.teamId, teamId));
    const slugs = (ids: string[]) => ids.map((id) => known.get(id)).sort();
    const change = changedFields(
      { topics: slugs(followed.map((row) => row.topicId)) },
      { topics: slugs(wanted) },
    );
    if (!change) return;
    await tx.delete(teamTopics).where(eq(teamTopics.teamId, teamId));
    if (wanted.length > 0)
      await tx.insert(teamTopics).values(wanted.map((topicId) => ({ teamId, topicId, followedAt: now })));
    await recordAudit(tx, actor, "team.topics-changed", { kind: "team", id: teamId }, change);
  });
}
