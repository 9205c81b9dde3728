import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { texts } from "./array-literal";
import { bareStem } from "./resolve-words";

export type KnownTerm = { term: number; documents: number };

export type KnownWord = {
  terms: KnownTerm[];
  /** Whether it is too common in one of the library's languages to say anything by itself. */
  isStop: boolean;
  /** Whether it stands somewhere as it was typed, and not in another form alone. */
  isWritten: boolean;
};

export type LookUp = {
  words: Map<string, KnownWord>;
  /** How many records there are. */
  documents: number;
};

type Asked = { word: string; also: string[] };
type Row = {
  word: string;
  documents: number;
  term: number | null;
  inDocuments: number;
  isStop: boolean;
  isWritten: boolean;
};

/** What each of these words means in every language that records are written in. */
export async function lookUpWords(asked: Asked[], visible: SQL | undefined): Promise<LookUp> {
  const forms = asked.flatMap(({ word, also }) => [word, ...also].map((form) => ({ word, form })));
  const rows = await db.execute<Row>(sql`
    with languages as materialized (select dictionary, documents from search_languages where documents > 0)
    select asked.word, (select sum(documents)::int from languages) as documents, known.id as term,
      known.documents as "inDocuments", meant.term is not null as "isWritten", coalesce(meant.is_stop, stem = '{}', false) as "isStop"
    from unnest(${texts(forms.map(({ word }) => word))}, ${texts(forms.map(({ form }) => form))})
      as asked (word, form)
    cross join languages
    left join search_words meant on meant.word = asked.form and meant.dictionary = languages.dictionary
    left join lateral ts_lexize(languages.dictionary::regdictionary, asked.form) as stem on meant.term is null
    left join search_terms stemmed on stemmed.term = coalesce(${bareStem(sql`stem`)}, asked.form) and meant.term is null
    left join search_terms known on known.id = coalesce(meant.term, stemmed.id) and known.documents > 0
      and ${isSeen(sql`known.id`, visible)}`);
  const found = new Map<string, KnownWord>();
  for (const { word, term, inDocuments, isStop, isWritten } of rows) {
    const known = found.get(word) ?? { terms: [], isStop: false, isWritten: false };
    if (term !== null && !known.terms.some((other) => other.term === term))
      known.terms.push({ term, documents: inDocuments });
    found.set(word, {
      terms: known.terms,
      isStop: known.isStop || isStop,
      isWritten: known.isWritten || (isWritten && term !== null),
    });
  }
  return { words: found, documents: rows[0]?.documents ?? 0 };
}

/** Whether a term stands in a record that the condition lets through: in others alone, it is as good as unknown. */
export function isSeen(term: SQL, visible: SQL | undefined): SQL {
  if (!visible) return sql`true`;
  // One record after the other until one is seen, mostly the first: joined as a whole, all of them would be read.
  return sql`coalesce((
    select true from search_postings
    cross join lateral (
      select insight_id from search_documents where doc = search_postings.doc offset 0
    ) document
    cross join lateral (
      select from insights where insights.id = document.insight_id and ${visible} offset 0
    ) insight
    where search_postings.term = ${term} limit 1), false)`;
}
