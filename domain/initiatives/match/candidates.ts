import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { searchFacts } from "@/db/schema/search";
import type { Actor } from "../../actor";
import { integers, reals, uuids } from "../../search/postgres/array-literal";
import { listedFacts } from "../../search/postgres/listed-facts";
import { isOneOf } from "../../search/postgres/mix-layout";
import { type Counted, rarityOf } from "./counted";

/** A record that may bear on a brief. */
export type Candidate = { doc: number; insightId: string; isOpen: boolean; isSuperseded: boolean };

/** So many are compared in detail; restricted ones have places of their own, so that they take none from others. */
const mostOpen = 240;
const mostRestricted = 60;
/** Of so many of the best is asked what they are and who may see them: drafts and retired ones are few of all. */
const mostAsked = 2000;
/** Of those that share nothing with the brief but a topic. */
const mostByTopic = 60;
/** Words that bring records in, and how many postings may be read for them, but for the most telling few. */
const mostTerms = 150;
const usualPostings = 30_000;
const alwaysRead = 6;

type Wanted = {
  words: Map<number, number>;
  topicIds: string[];
  insightIds: string[];
  most?: number;
  mostPostings?: number;
};

/**
 * Records that share telling words with a brief, have one of its topics, or are named: published or superseded, as far as
 * this actor may see them. How well each holds the words is only estimated here, to choose which ones are compared.
 */
export async function findCandidates(actor: Actor, wanted: Wanted, counted: Counted, now: Date) {
  const asked = drivingTerms(wanted, counted);
  const isTold = isOneOf("status", ["published", "superseded"]);
  const best = (condition: SQL, most: number) => sql`(
    select doc, insight_id, is_open, mix, score from found ${searchFacts}
    where ${condition} order by score desc, doc limit ${most})`;
  const rows = await db.execute<Candidate>(sql`
    with met as (
      select doc, sum(weight * sqrt(2 * impact / (1.0001 - impact))) as score
      from unnest(${integers(asked.map(({ term }) => term))}, ${reals(asked.map(({ weight }) => weight))})
        as asked (term, weight)
      cross join lateral (
        select doc, impact from search_postings where search_postings.term = asked.term offset 0
      ) postings group by doc
    ), best as materialized (
      select doc, score from met order by score desc, doc limit ${mostAsked}
    ), found as materialized (
      select ${searchFacts}.*, best.score from best cross join lateral (
        select * from ${searchFacts} where ${searchFacts.doc} = best.doc offset 0
      ) ${searchFacts} where ${isTold}
    ), by_topic as (
      select insight_id, count(*) as shared from insight_topics
      where topic_id = any(${uuids(wanted.topicIds)}) group by insight_id order by shared desc, insight_id limit ${mostByTopic * 20}
    ), chosen as (
      ${best(sql`is_open`, wanted.most ?? mostOpen)}
      union ${best(sql`not is_open and ${listedFacts(actor, now)}`, mostRestricted)}
      union (
        select ${searchFacts.doc}, insight_id, is_open, mix, null from ${searchFacts}
        where insight_id = any(${uuids(wanted.insightIds)}) and ${isTold} and ${listedFacts(actor, now)})
      union (
        select ${searchFacts.doc}, insight_id, is_open, mix, null from by_topic join ${searchFacts} using (insight_id)
        where ${isTold} and ${listedFacts(actor, now)}
        order by shared desc, confirmed_at desc, ${searchFacts.doc} limit ${mostByTopic})
    )
    select doc, insight_id as "insightId", is_open as "isOpen",
      bool_or(${isOneOf("status", ["superseded"])}) as "isSuperseded"
    from chosen ${searchFacts} group by doc, insight_id, is_open order by doc`);
  return [...rows];
}

/** The words that tell most for their frequency, the rarest first, as many as can be read quickly. */
function drivingTerms({ words, mostPostings = usualPostings }: Wanted, { documents, every }: Counted) {
  const weighed = Array.from(words, ([term, times]) => {
    const count = documents.get(term) ?? 0;
    const rarity = rarityOf(count, every);
    return { term, count, weight: Math.sqrt(times) * rarity * rarity };
  })
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.weight - one.weight || one.term - other.term)
    .slice(0, mostTerms);
  const always = new Set(weighed.slice(0, alwaysRead).map(({ term }) => term));
  let sum = 0;
  return weighed
    .toSorted((one, other) => one.count - other.count || one.term - other.term)
    .filter(({ term, count }) => {
      if (sum + count > mostPostings && !always.has(term)) return false;
      sum += count;
      return true;
    });
}

/** These published records, whatever they share with anything; the caller knows that the actor may see them. */
export async function findByIds(insightIds: string[]): Promise<Candidate[]> {
  if (insightIds.length === 0) return [];
  const rows = await db.execute<Candidate>(sql`
    select doc, insight_id as "insightId", is_open as "isOpen", false as "isSuperseded" from ${searchFacts}
    where insight_id = any(${uuids(insightIds)}) and ${isOneOf("status", ["published"])} order by doc`);
  return [...rows];
}
