import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { initiativeTerms } from "@/db/schema/initiatives";
import { dictionaryOf } from "../../search/postgres/dictionary-of";
import { bareStem } from "../../search/postgres/resolve-words";
import type { Brief } from "../match-query";
import { briefParts } from "./brief-parts";
import { findTopics } from "./named-topics";

/** Enough to find a brief by; what it is about in full is read again from itself. */
const mostTerms = 120;

/** Writes down the telling stems of a brief, by which a new record finds the initiatives that it bears on. */
export async function writeBriefTerms(tx: Transaction, initiativeId: string, brief: Brief): Promise<void> {
  const chosen = brief.topicIds.length > 0 ? await findTopics([], brief.topicIds, tx) : [];
  const parts = briefParts(
    brief,
    chosen.flatMap(({ words }) => words),
  );
  const times = new Map<string, number>();
  for (const { tokens, weight } of parts)
    for (const { word } of tokens) times.set(word, (times.get(word) ?? 0) + weight);
  const rows = JSON.stringify(Array.from(times, ([word, count]) => ({ word, count })));
  await tx.delete(initiativeTerms).where(eq(initiativeTerms.initiativeId, initiativeId));
  // Words that no record holds yet are kept as well: the next one may.
  await tx.execute(sql`
    with library as (select coalesce(sum(documents), 0)::float8 as every from search_languages),
    stemmed as (
      select coalesce(${bareStem(sql`stem`)}, word) as term, sum(count) as times
      from jsonb_to_recordset(${rows}::jsonb) as said (word text, count float8)
      cross join lateral ts_lexize(${dictionaryOf(brief.language ?? "en")}::regdictionary, word) as stem
      where stem is distinct from '{}' group by 1
    ), weighed as (
      select stemmed.term, sqrt(times) * ln(1 + (greatest(every, n) - n + 0.5) / (n + 0.5)) as weight
      from stemmed cross join library left join search_terms on search_terms.term = stemmed.term
      cross join lateral (select coalesce(search_terms.documents, 0) as n) known
    )
    insert into initiative_terms (term, initiative_id, weight, rank)
    select term, ${initiativeId}, weight / sqrt(sum(weight * weight) over ()), row_number() over (order by weight desc, term)
    from weighed where weight > 0 order by weight desc, term limit ${mostTerms}`);
}
