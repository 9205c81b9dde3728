import { inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { initiatives, initiativeTopics } from "@/db/schema/initiatives";
import { isLive } from "../initiative-policy";
import type { FoundMatch } from "../match-query";
import { findByIds } from "./candidates";
import { type KeptBrief, matchRecord } from "./match-record";

/** So many initiatives share enough with a record to be looked at closely. */
const mostCompared = 16;

/**
 * The live initiatives that a record bears on, found by the terms of their briefs, the likeliest first; asked when it is
 * published or says something new.
 */
export async function findInitiativesFor(
  insightId: string,
  now: Date,
): Promise<{ initiativeId: string; match: FoundMatch }[]> {
  const [record] = await findByIds([insightId]);
  if (!record) return [];
  const ids = await findLikely(record.doc, insightId);
  if (ids.length === 0) return [];
  const briefs = await readBriefs(ids);
  const found = await matchRecord(record, briefs, now);
  return found.sort(
    (one, other) => other.match.score - one.match.score || one.initiativeId.localeCompare(other.initiativeId),
  );
}

/** By shared stems, rare ones more than frequent ones, and by shared topics. */
async function findLikely(doc: number, insightId: string): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    with library as (select coalesce(sum(documents), 0)::float8 as every from search_languages),
    own as (
      select search_terms.term, sqrt(2 * impact / (1.0001 - impact))
        * ln(1 + (greatest(every, documents) - documents + 0.5) / (documents + 0.5)) as weight
      from search_texts cross join library
      cross join lateral unnest(terms, impacts) as posting (id, impact)
      join search_terms on search_terms.id = posting.id
      where doc = ${doc}
    ), by_terms as (
      select initiative_id, sum(own.weight * initiative_terms.weight) as score
      from own join initiative_terms using (term) group by initiative_id
    ), by_topics as (
      select initiative_id, count(*) as shared from initiative_topics
      where state = 'chosen' and topic_id in (select topic_id from insight_topics where insight_id = ${insightId})
      group by initiative_id
    )
    select initiatives.id from initiatives
    left join by_terms on by_terms.initiative_id = initiatives.id
    left join by_topics on by_topics.initiative_id = initiatives.id
    where ${isLive} and (score is not null or shared is not null)
    order by coalesce(score, 0) * (1 + 0.5 * coalesce(shared, 0)) desc, initiatives.id limit ${mostCompared}`);
  return rows.map(({ id }) => id);
}

async function readBriefs(ids: string[]): Promise<KeptBrief[]> {
  const [rows, topics] = await Promise.all([
    db
      .select({
        id: initiatives.id,
        title: initiatives.title,
        text: initiatives.brief,
        keywords: initiatives.keywords,
        language: initiatives.language,
      })
      .from(initiatives)
      .where(inArray(initiatives.id, ids)),
    db.select().from(initiativeTopics).where(inArray(initiativeTopics.initiativeId, ids)),
  ]);
  return rows.map(({ id, ...brief }) => ({
    initiativeId: id,
    brief: {
      ...brief,
      topicIds: topics
        .filter(({ initiativeId, state }) => initiativeId === id && state === "chosen")
        .map(({ topicId }) => topicId),
    },
  }));
}
