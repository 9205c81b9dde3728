import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { integers, texts } from "../../search/postgres/array-literal";
import { readSequence } from "../../search/postgres/sequences";
import type { Counted } from "./counted";
import { everydayWords, fewestEveryday } from "./everyday-words";

/** What the index keeps of these records, by number: their terms in their order. */
export async function readSequences(docs: number[]): Promise<Map<number, Int32Array>> {
  if (docs.length === 0) return new Map();
  const rows = await db.execute<{ doc: number; terms: Buffer }>(
    sql`select doc, terms from search_sequences where doc = any(${integers(docs)})`,
  );
  return new Map(rows.map(({ doc, terms }) => [doc, readSequence(terms)]));
}

/** In how many records each of these terms stands. */
async function countTerms(terms: number[], every: number): Promise<Map<number, number>> {
  const fewest = sql`case when term in (
    select (ts_lexize('english_stem', word))[1] from unnest(${texts(everydayWords)}) as word)
    then ${fewestEveryday(every)}::int else 0 end`;
  const [row] = await db.execute<{ known: string | null }>(sql`
    select string_agg(id || ' ' || greatest(documents, ${fewest}), ' ') as known
    from search_terms where id = any(${integers(terms)})`);
  const numbers = (row?.known ?? "").split(" ").map(Number);
  const counts = new Map<number, number>();
  for (let at = 0; at + 1 < numbers.length; at += 2) counts.set(numbers[at] ?? 0, numbers[at + 1] ?? 0);
  return counts;
}

/** Counts of all terms that these records hold, beside those known already. */
export async function countAll(sequences: Iterable<Int32Array>, known: Counted): Promise<Counted> {
  const missing = new Set<number>();
  for (const terms of sequences)
    for (const term of terms) if (term > 0 && !known.documents.has(term)) missing.add(term);
  const more = missing.size > 0 ? await countTerms([...missing], known.every) : new Map<number, number>();
  return { every: known.every, documents: new Map([...known.documents, ...more]) };
}
