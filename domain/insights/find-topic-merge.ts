import { and, count, eq, inArray, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { insights, insightTopics, topicFollows } from "@/db/schema/insights";
import { teamTopics, topics } from "@/db/schema/people";
import type { Actor } from "../actor";
import { mustCurate } from "../people/person-policy";
import { listCurators } from "../people/topic-curators";
import { readSynonyms } from "../people/topic-words";
import { listedFor } from "./insight-policy";

/**
 * What merging one topic into another would do, for whoever is about to; null when one of them is not there. Of the
 * records only those are counted that this actor may see.
 */
export async function findTopicMerge(
  actor: Actor,
  { fromSlug, intoSlug }: { fromSlug: string; intoSlug: string },
  now: Date,
) {
  mustCurate(actor, "merge topics");
  const rows = await db
    .select({ id: topics.id, slug: topics.slug, name: topics.name, halfLifeDays: topics.halfLifeDays })
    .from(topics)
    .where(and(inArray(topics.slug, [fromSlug, intoSlug]), isNull(topics.mergedIntoId)));
  const from = rows.find(({ slug }) => slug === fromSlug);
  const into = rows.find(({ slug }) => slug === intoSlug);
  if (!from || !into || from === into) return null;
  const [counts, words, curators] = await Promise.all([
    countHolders(actor, from.id, now),
    readSynonyms(db, from.id),
    listCurators(from.id),
  ]);
  return { from, into, ...counts, words, curators: curators.map(({ name }) => name) };
}

async function countHolders(actor: Actor, topicId: string, now: Date) {
  const [[records], [teams], [followers]] = await Promise.all([
    db
      .select({ all: count() })
      .from(insightTopics)
      .innerJoin(insights, eq(insights.id, insightTopics.insightId))
      .where(and(eq(insightTopics.topicId, topicId), listedFor(actor, now))),
    db.select({ all: count() }).from(teamTopics).where(eq(teamTopics.topicId, topicId)),
    db.select({ all: count() }).from(topicFollows).where(eq(topicFollows.topicId, topicId)),
  ]);
  return { insights: records?.all ?? 0, teams: teams?.all ?? 0, followers: followers?.all ?? 0 };
}
