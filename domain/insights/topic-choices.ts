import { asc, isNotNull, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { topicSynonyms, topics } from "@/db/schema/people";

/** A topic one may choose, with the other words for it and the ids of those merged into it. */
export type TopicChoice = {
  id: string;
  name: string;
  description: string;
  halfLifeDays: number | null;
  synonyms: string[];
  mergedIds: string[];
};

/** The curated list of topics, for choosing while writing. */
export async function listTopicChoices(): Promise<TopicChoice[]> {
  const [rows, words, merged] = await Promise.all([
    db
      .select()
      .from(topics)
      .where(isNull(topics.mergedIntoId))
      .orderBy(asc(sql`lower(${topics.name})`)),
    db.select().from(topicSynonyms).orderBy(asc(topicSynonyms.word)),
    db
      .select({ id: topics.id, intoId: topics.mergedIntoId })
      .from(topics)
      .where(isNotNull(topics.mergedIntoId)),
  ]);
  return rows.map(({ id, name, description, halfLifeDays }) => ({
    id,
    name,
    description,
    halfLifeDays,
    synonyms: words.filter(({ topicId }) => topicId === id).map(({ word }) => word),
    mergedIds: merged.filter(({ intoId }) => intoId === id).map((row) => row.id),
  }));
}
