import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { integers, reals, uuids } from "../postgres/array-literal";
import { type Mode, weighedTerms } from "../postgres/match-words";
import type { PreparedWords } from "../postgres/prepare-words";
import type { Ranked } from "../postgres/refine-order";
import { tellingOf } from "./filters";

/**
 * These records, best first, as PostgreSQL would have them: both engines weigh words alike. A record that is no longer in
 * our own index, or lacks a text in quotes, is left out.
 */
export async function rankCandidates(
  prepared: PreparedWords,
  mode: Mode,
  insightIds: string[],
): Promise<Ranked[]> {
  if (insightIds.length === 0) return [];
  const wanted = mode === "all" ? prepared.wanted : tellingOf(prepared.wanted);
  const terms = wanted.flatMap((word, place) => weighedTerms(word).map((term) => ({ ...term, place })));
  const phrases = mode === "all" ? prepared.phrases : [];
  const isQuoting = phrases.map((phrase) => sql` and strpos(search_texts.folded, ${phrase}) > 0`);
  const rows = await db.execute<Ranked>(sql`
    with wanted as (
      select * from unnest(${integers(terms.map(({ term }) => term))}, ${integers(terms.map(({ place }) => place))},
        ${reals(terms.map(({ weight }) => weight))}) as given (term, word, weight)
    ), met as (
      select search_documents.doc, word, max(impact * weight) as score
      from search_documents cross join wanted
      join search_postings on search_postings.term = wanted.term and search_postings.doc = search_documents.doc
      where insight_id = any(${uuids(insightIds)}) group by 1, 2
    )
    select insight_id as id, score::float8 as score
    from (select doc, sum(score) as score from met group by doc) scored
    join search_documents using (doc) join search_texts using (doc)
    where true ${sql.join(isQuoting)}
    order by score desc, insight_id desc`);
  return rows.map(({ id, score }) => ({ id, score }));
}
