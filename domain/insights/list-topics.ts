import { and, asc, count, eq, ilike, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { insights, insightTopics } from "@/db/schema/insights";
import { topicSynonyms, topics } from "@/db/schema/people";
import type { Actor } from "../actor";
import { mustBeSignedIn } from "../people/person-policy";
import { listedFor } from "./insight-policy";
import type { TopicsQuery } from "./topics-query";

/** The topics by name with how many published records of each this actor may see; words find names and synonyms. */
export async function listLibraryTopics(actor: Actor, { q }: TopicsQuery, now: Date) {
  mustBeSignedIn(actor, "see the topics");
  const seen = db
    .select({ topicId: insightTopics.topicId, all: count().as("all") })
    .from(insightTopics)
    .innerJoin(insights, eq(insights.id, insightTopics.insightId))
    .where(and(eq(insights.status, "published"), listedFor(actor, now)))
    .groupBy(insightTopics.topicId)
    .as("seen");
  return db
    .select({
      id: topics.id,
      slug: topics.slug,
      name: topics.name,
      description: topics.description,
      synonyms: sql<string[]>`(
        select coalesce(json_agg(s.word order by lower(s.word)), '[]')
        from topic_synonyms s where s.topic_id = ${topics.id})`,
      insights: sql<number>`coalesce(${seen.all}, 0)::int`,
    })
    .from(topics)
    .leftJoin(seen, eq(seen.topicId, topics.id))
    .where(and(isNull(topics.mergedIntoId), q ? named(q) : undefined))
    .orderBy(asc(sql`lower(${topics.name})`));
}

/** How many records take their half-life from each topic, of those this actor may see: none of their own is set. */
export async function countAgeing(actor: Actor, now: Date) {
  const rows = await db
    .select({ topicId: insightTopics.topicId, all: count() })
    .from(insightTopics)
    .innerJoin(insights, eq(insights.id, insightTopics.insightId))
    .where(and(isNull(insights.halfLifeDays), listedFor(actor, now)))
    .groupBy(insightTopics.topicId);
  return new Map(rows.map((row) => [row.topicId, row.all]));
}

function named(words: string): SQL | undefined {
  const pattern = `%${words.replace(/[\\%_]/g, "\\$&")}%`;
  return or(
    ilike(topics.name, pattern),
    inArray(
      topics.id,
      db.select({ id: topicSynonyms.topicId }).from(topicSynonyms).where(ilike(topicSynonyms.word, pattern)),
    ),
  );
}
