import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { SearchDocument } from "../search-engine";
import { type AnalyzedDocument, analyzeDocument, impactOf } from "./analyze-document";
import { analyzerVersion } from "./analyzer-version";
import { integers, texts, uuids } from "./array-literal";
import { changePostings, type Postings } from "./change-postings";
import { keyOf, type ResolvedWords, resolveWords } from "./resolve-words";
import { sequenceOf } from "./sequences";
import { pairBits } from "./word-pairs";

/** Puts records into the index, or what they say now in the place of what they said. The caller claimed the index. */
export const writeDocuments = (tx: Transaction, documents: SearchDocument[]) =>
  writeAnalyzed(tx, documents.map(analyzeDocument));

/** The same where their words were found before. */
export async function writeAnalyzed(tx: Transaction, analyzed: AnalyzedDocument[]) {
  if (analyzed.length === 0) return;
  const words = await resolveWords(tx, analyzed);
  const numbers = await numberDocuments(tx, analyzed);
  const before = await findPostings(tx, [...numbers.values()]);
  const after = new Map<number, Postings>();
  for (const document of analyzed) {
    const doc = numbers.get(document.insightId);
    if (doc !== undefined) after.set(doc, postingsOf(document, words));
  }
  await Promise.all([
    writeTexts(tx, analyzed, numbers, after),
    writePairs(tx, analyzed, numbers),
    writeSequences(tx, analyzed, numbers, words),
    changePostings(tx, before, after),
  ]);
}

/** Takes records out of the index. The caller claimed it. */
export async function removeDocuments(tx: Transaction, insightIds: string[]) {
  if (insightIds.length === 0) return;
  const rows = await tx.execute<{ doc: number; dictionary: string }>(
    sql`select doc, dictionary from search_documents where insight_id = any(${uuids(insightIds)})`,
  );
  if (rows.length === 0) return;
  const docs = rows.map(({ doc }) => doc);
  const before = await findPostings(tx, docs);
  await changePostings(tx, before, new Map());
  await tx.execute(sql`delete from search_documents where insight_id = any(${uuids(insightIds)})`);
  await countLanguages(
    tx,
    rows.map(({ dictionary }) => ({ from: dictionary })),
  );
}

function postingsOf({ words, dictionary }: AnalyzedDocument, resolved: ResolvedWords): Postings {
  const weights = new Map<number, number>();
  for (const [word, { weight, weightAbove }] of words) {
    const found = resolved.get(keyOf(word, dictionary));
    if (!found) throw new Error("A word is missing in the vocabulary.");
    // What stands in nearly every text is kept of the short parts alone, where it may be what somebody remembers.
    const counted = found.isStop ? weightAbove : weight;
    if (counted > 0) weights.set(found.term, (weights.get(found.term) ?? 0) + counted);
  }
  return new Map(Array.from(weights, ([term, weight]) => [term, impactOf(weight)]));
}

async function numberDocuments(tx: Transaction, documents: AnalyzedDocument[]) {
  const rows = JSON.stringify(documents.map(({ insightId, dictionary }) => ({ insightId, dictionary })));
  const written = await tx.execute<{
    doc: number;
    insightId: string;
    dictionary: string;
    from: string | null;
  }>(sql`
    with given as (
      select facts.doc, facts.insight_id, given.dictionary, known.dictionary as before
      from jsonb_to_recordset(${rows}::jsonb) as given ("insightId" uuid, dictionary text)
      join search_facts facts on facts.insight_id = given."insightId"
      left join search_documents known on known.insight_id = given."insightId"
    ), written as (
      insert into search_documents (doc, insight_id, dictionary, analyzer_version)
      select doc, insight_id, dictionary, ${analyzerVersion} from given order by insight_id
      on conflict (insight_id) do update
        set dictionary = excluded.dictionary, analyzer_version = excluded.analyzer_version
      returning doc, insight_id
    )
    select written.doc, written.insight_id as "insightId", given.dictionary, given.before as "from"
    from written join given using (insight_id)`);
  await countLanguages(
    tx,
    written.map(({ from, dictionary }) => ({ from, to: dictionary })),
  );
  return new Map(written.map(({ insightId, doc }) => [insightId, doc]));
}

async function countLanguages(tx: Transaction, moves: { from: string | null; to?: string }[]) {
  const changes = new Map<string, number>();
  const add = (dictionary: string, by: number) =>
    changes.set(dictionary, (changes.get(dictionary) ?? 0) + by);
  for (const { from, to } of moves) {
    if (from) add(from, -1);
    if (to) add(to, 1);
  }
  const rows = [...changes].filter(([, by]) => by !== 0).map(([dictionary, by]) => ({ dictionary, by }));
  if (rows.length === 0) return;
  await tx.execute(sql`
    insert into search_languages (dictionary, documents)
    select dictionary, by from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as change (dictionary text, by int)
    on conflict (dictionary) do update set documents = search_languages.documents + excluded.documents`);
}

async function findPostings(tx: Transaction, docs: number[]) {
  const rows = await tx.execute<{ doc: number; terms: number[] | null; impacts: number[] | null }>(sql`
    select doc, terms, impacts from search_texts where doc = any(${`{${docs.join(",")}}`}::int[])`);
  return new Map(
    rows.map(({ doc, terms, impacts }): [number, Postings] => [
      doc,
      new Map((terms ?? []).map((term, place) => [term, Math.fround(impacts?.[place] ?? 0)])),
    ]),
  );
}

async function writeTexts(
  tx: Transaction,
  documents: AnalyzedDocument[],
  numbers: Map<string, number>,
  postings: Map<number, Postings>,
) {
  const rows = documents.flatMap(({ insightId, statement, summary, topics, body, folded }) => {
    const doc = numbers.get(insightId);
    if (doc === undefined) return [];
    const terms = [...(postings.get(doc) ?? [])].sort(([one], [other]) => one - other);
    const text = { doc, statement, summary, topics: topics.join("\n"), body, folded };
    return [{ ...text, terms: terms.map(([term]) => term), impacts: terms.map(([, impact]) => impact) }];
  });
  await tx.execute(sql`
    insert into search_texts (doc, statement, summary, topics, body, folded, terms, impacts)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (
      doc int, statement text, summary text, topics text, body text, folded text, terms int[], impacts real[])
    on conflict (doc) do update set statement = excluded.statement, summary = excluded.summary,
      topics = excluded.topics, body = excluded.body, folded = excluded.folded, terms = excluded.terms,
      impacts = excluded.impacts
    where search_texts is distinct from excluded`);
}

async function writePairs(tx: Transaction, documents: AnalyzedDocument[], numbers: Map<string, number>) {
  const rows = documents.flatMap(({ insightId, folded }) => {
    const doc = numbers.get(insightId);
    return doc === undefined ? [] : [{ doc, bits: pairBits(folded).toString("hex") }];
  });
  await tx.execute(sql`
    insert into search_pairs (doc, bits)
    select doc, decode(bits, 'hex')
    from unnest(${integers(rows.map(({ doc }) => doc))}, ${texts(rows.map(({ bits }) => bits))}) as given (doc, bits)
    on conflict (doc) do update set bits = excluded.bits where search_pairs.bits <> excluded.bits`);
}

async function writeSequences(
  tx: Transaction,
  documents: AnalyzedDocument[],
  numbers: Map<string, number>,
  words: ResolvedWords,
) {
  const rows = documents.flatMap(({ insightId, dictionary, order }) => {
    const doc = numbers.get(insightId);
    const terms = sequenceOf(order, (word) => words.get(keyOf(word, dictionary)));
    return doc === undefined ? [] : [{ doc, terms: terms.toString("hex") }];
  });
  await tx.execute(sql`
    insert into search_sequences (doc, terms)
    select doc, decode(terms, 'hex')
    from unnest(${integers(rows.map(({ doc }) => doc))}, ${texts(rows.map(({ terms }) => terms))}) as given (doc, terms)
    on conflict (doc) do update set terms = excluded.terms where search_sequences.terms <> excluded.terms`);
}
