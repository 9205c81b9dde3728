import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { reals, uuids } from "./array-literal";
import type { Meets } from "./mark-words";
import { neighbourShares } from "./neighbours";
import type { PreparedWords } from "./prepare-words";

/** A record that the words met, and how well. */
export type Ranked = { id: string; score: number };

/** So many of the best are weighed again; the rest follows as it was. */
export const mostRefined = 200;
/** Whose texts are read for words that stand next to each other. */
const mostRead = 50;

/** The best few are taken to be right: what else they are about tells of which others are. */
const mostTrusted = 3;
const mostTelling = 20;
/** Fewer are seen at one glance, and what two of them share may be chance. */
const fewestCompared = 12;
/** How much all of that weighs beside what was asked, and words side by side beside the same words apart. */
const telling = 0.3;
const neighbouring = 0.4;
/** A term in more records than this tells nothing about any. */
const commonShare = 0.3;

/** At most so much more for what is sure and what was confirmed lately; half of the latter is left after a year. */
const certaintyBoost = 0.06;
const freshnessBoost = 0.04;
const halfLifeDays = 365;

type Refining = {
  meets: Meets;
  /** Whether all of these hold the same words: then, what is sure and what is fresh comes a little sooner. */
  isEven: boolean;
  now: Date;
};

/**
 * The same records in a better order, once it is known which of the best somebody may see: words that stand side by side,
 * what the best are about, certainty and freshness. Nothing is added and nothing left out, and nobody's order depends on
 * texts of records that they may not see.
 */
export async function refineOrder(prepared: PreparedWords, ranked: Ranked[], refining: Refining) {
  const best = ranked.slice(0, mostRefined);
  if (best.length < 2 || isBegun(prepared)) return ranked;
  const asked = prepared.wanted.reduce((sum, { weight }) => sum + weight, 0);
  const [told, shares] = await Promise.all([
    findTold(best, isTelling(prepared) ? mostTrusted : 0, refining.now),
    findNeighbours(prepared, best.slice(0, mostRead), refining.meets),
  ]);
  const refined = best.map(({ id, score }) => {
    const { alike = 0, boost = 0 } = told.get(id) ?? {};
    const better = score + telling * asked * alike + neighbouring * (shares.get(id) ?? 0);
    return { id, score: refining.isEven ? better * (1 + boost) : better };
  });
  const order = new Map(best.map(({ id }, place) => [id, place]));
  refined.sort(
    (one, other) => other.score - one.score || (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0),
  );
  return [...refined, ...ranked.slice(mostRefined)];
}

/** One word alone does not yet say what somebody is after. */
const isTelling = ({ wanted }: PreparedWords) => wanted.length > 1;

/** Whether somebody is still in the middle of a word: the order will be another one at the next letter. */
const isBegun = ({ wanted }: PreparedWords) => wanted.some((word) => word.isBegun);

type Told = { id: string; alike: number; boost: number };

/** How much each is about what the best are about (a share of all of it), and what it gains for itself. */
async function findTold(best: Ranked[], most: number, now: Date) {
  const trusted = best.length < fewestCompared ? [] : best.slice(0, most);
  const ids = (some: Ranked[]) => uuids(some.map(({ id }) => id));
  const rows = await db.execute<Told>(sql`
    with trusted as materialized (
      select terms, impacts, score / (select sum(impact) from unnest(impacts) as impact) as share
      from unnest(${ids(trusted)}, ${reals(trusted.map(({ score }) => score))}) as given (insight_id, score)
      join search_documents using (insight_id) join search_texts using (doc)
    ), told as (
      select term, sum(share * impact) as weight
      from trusted cross join lateral unnest(terms, impacts) as about (term, impact) group by term
    ), telling as (
      select told.term, weight * ln(1 + (every - documents + 0.5) / (documents + 0.5)) as weight
      from told join search_terms on search_terms.id = told.term
      cross join (select sum(documents)::float8 as every from search_languages) library
      where documents between 2 and every * ${commonShare}::float8
        and not exists (select from search_words where search_words.term = told.term and is_stop)
      order by weight desc limit ${mostTelling}
    ), shares as (
      select term, weight / sum(weight) over () as share from telling
    ), about as (
      select search_postings.doc, sum(impact * share) as alike
      from shares join search_postings using (term)
      where search_postings.doc = any(array(select doc from search_documents where insight_id = any(${ids(best)})))
      group by search_postings.doc
    )
    select insights.id, coalesce(alike, 0)::float8 as alike, (
        ${certaintyBoost}::float8 * case certainty when 'high' then 1 when 'moderate' then 0.67 when 'low' then 0.33 else 0 end
        + ${freshnessBoost}::float8 * power(0.5, greatest(0, extract(epoch from
            ${now.toISOString()}::timestamptz - coalesce(greatest(revised_at, verified_at), created_at))
          / ${halfLifeDays * 24 * 60 * 60}::float8))
      )::float8 as boost
    from insights join search_documents on search_documents.insight_id = insights.id left join about using (doc)
    where insights.id = any(${ids(best)})`);
  return new Map(rows.map((row) => [row.id, row]));
}

/** By record, how much of what was asked stands side by side in it. */
async function findNeighbours(prepared: PreparedWords, best: Ranked[], meets: Meets) {
  const weights = prepared.wanted.map(({ weight }) => weight);
  if (weights.length < 2) return new Map<string, number>();
  const rows = await db.execute<{ id: string; folded: string }>(sql`
    select insight_id as id, folded from search_documents join search_texts using (doc)
    where insight_id = any(${uuids(best.map(({ id }) => id))})`);
  return new Map(rows.map(({ id, folded }) => [id, neighbourShares(folded, weights, meets)]));
}
