import { eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { topicFollows } from "@/db/schema/insights";
import { topics } from "@/db/schema/people";
import { isAtLeast, type PersonActor } from "../actor";
import { listCurators } from "../people/topic-curators";
import { readSynonyms } from "../people/topic-words";

const living = alias(topics, "living");

/**
 * A topic by its address, or the one it was merged into (its slug differs then); null when there is none. How many
 * people follow it is told to curators and to those who look after it.
 */
export async function findTopic(actor: PersonActor, slug: string) {
  const topic = await findLiving(slug);
  if (!topic) return null;
  const [synonyms, curators, [follows]] = await Promise.all([
    readSynonyms(db, topic.id),
    listCurators(topic.id),
    countFollows(actor, topic.id),
  ]);
  const tends = isAtLeast(actor.role, "curator") || curators.some(({ id }) => id === actor.id);
  return {
    ...topic,
    synonyms,
    curators,
    isFollowing: follows?.own ?? false,
    followers: tends ? (follows?.all ?? 0) : null,
  };
}

async function findLiving(slug: string) {
  const [row] = await db
    .select({ topic: topics, living })
    .from(topics)
    .leftJoin(living, eq(living.id, topics.mergedIntoId))
    .where(eq(topics.slug, slug));
  if (!row) return null;
  const { id, slug: ownSlug, name, description } = row.living ?? row.topic;
  return { id, slug: ownSlug, name, description };
}

function countFollows(actor: PersonActor, topicId: string) {
  return db
    .select({
      all: sql<number>`count(*)::int`,
      own: sql<boolean>`coalesce(bool_or(${topicFollows.personId} = ${actor.id}), false)`,
    })
    .from(topicFollows)
    .where(eq(topicFollows.topicId, topicId));
}
