import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { integers } from "../../search/postgres/array-literal";
import { type Features, recordFeatures } from "./features";
import type { Counted } from "./rarity";

/** What the index keeps of these records, by number. */
export async function readFeatures(docs: number[]): Promise<Map<number, Features>> {
  if (docs.length === 0) return new Map();
  const rows = await db.execute<{ doc: number; terms: Buffer }>(
    sql`select doc, terms from search_sequences where doc = any(${integers(docs)})`,
  );
  return new Map(rows.map(({ doc, terms }) => [doc, recordFeatures(terms)]));
}

/** In how many records each of these stands. */
export async function countTerms(terms: Iterable<number>): Promise<Map<number, number>> {
  const rows = await db.execute<{ terms: number[] | null; documents: number[] | null }>(sql`
    select array_agg(id) as terms, array_agg(documents) as documents
    from search_terms where id = any(${integers([...terms])})`);
  const [row] = rows;
  return new Map((row?.terms ?? []).map((term, place) => [term, row?.documents?.[place] ?? 0]));
}

/** Counts of all terms that the records hold, beside those known already. */
export async function countAll(records: Iterable<Features>, known: Counted): Promise<Counted> {
  const missing = new Set<number>();
  for (const { words } of records)
    for (const term of words.keys()) if (!known.documents.has(term)) missing.add(term);
  const more = missing.size > 0 ? await countTerms(missing) : new Map<number, number>();
  return { every: known.every, documents: new Map([...known.documents, ...more]) };
}
