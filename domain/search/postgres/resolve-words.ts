import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { AnalyzedDocument } from "./analyze-document";
import { texts } from "./array-literal";
import { nearbyOf } from "./edits";

export type ResolvedWord = { term: number; isStop: boolean };

/** What a word means in a language: its number among the terms. Asked by `keyOf`. */
export type ResolvedWords = Map<string, ResolvedWord>;
export const keyOf = (word: string, dictionary: string) => `${dictionary} ${word}`;

type Asked = { word: string; dictionary: string; accented: string | null };

/** Finds the terms of every word of these records; words never met before become part of the vocabulary. */
export async function resolveWords(tx: Transaction, documents: AnalyzedDocument[]): Promise<ResolvedWords> {
  const asked = new Map<string, Asked>();
  for (const { words, dictionary } of documents)
    for (const [word, { accented }] of words)
      asked.set(keyOf(word, dictionary), { word, dictionary, accented });
  const known = await findWords(tx, [...asked.values()]);
  const missing = [...asked].filter(([key]) => !known.has(key)).map(([, word]) => word);
  if (missing.length === 0) return known;
  await addWords(tx, missing);
  for (const [key, word] of await findWords(tx, missing)) known.set(key, word);
  return known;
}

async function findWords(tx: Transaction, asked: Asked[]): Promise<ResolvedWords> {
  const rows = await tx.execute<{ word: string; dictionary: string; term: number; isStop: boolean }>(sql`
    select word, dictionary, term, is_stop as "isStop"
    from unnest(${texts(asked.map(({ word }) => word))}, ${texts(asked.map(({ dictionary }) => dictionary))})
      as asked (word, dictionary)
    join search_words using (word, dictionary)`);
  return new Map(rows.map(({ word, dictionary, ...found }) => [keyOf(word, dictionary), found]));
}

/** Stems them; a word too common to say anything has no stem, and stands for itself. */
async function addWords(tx: Transaction, missing: Asked[]) {
  const rows = JSON.stringify(
    missing.map((asked) => ({ ...asked, nearby: asked.word === asked.accented ? [] : nearbyOf(asked.word) })),
  );
  const stemmed = sql`
    select word, dictionary, nearby, coalesce(${bareStem(sql`stem`)}, word) as term,
      stem = '{}' or coalesce(ts_lexize(dictionary::regdictionary, accented) = '{}', false) as is_stop
    from jsonb_to_recordset(${rows}::jsonb) as asked (word text, dictionary text, accented text, nearby text[])
    cross join lateral ts_lexize(dictionary::regdictionary, word) as stem`;
  await tx.execute(sql`
    insert into search_terms (term)
    select distinct term from (${stemmed}) stemmed
    where not exists (select from search_terms known where known.term = stemmed.term)`);
  await tx.execute(sql`
    insert into search_words (word, dictionary, term, is_stop, nearby)
    select word, dictionary, search_terms.id, coalesce(is_stop, false), nearby
    from (${stemmed}) stemmed join search_terms using (term)
    on conflict do nothing`);
}

/** A stem without accents, whichever form of the word it was made from; other scripts keep their marks. */
export const bareStem = (stem: SQL): SQL =>
  sql`case when ${stem}[1] ~ '[À-ɏά-ώḀ-ỿ]'
    then normalize(regexp_replace(normalize(${stem}[1], nfd), '[\\u0300-\\u036f]', '', 'g'), nfc)
    else ${stem}[1] end`;
