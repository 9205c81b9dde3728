import type postgres from "postgres";
import { type Seeded, seeded } from "@/scripts/faults/seeded";

/** What people type, by what kind of search it is. */
export type Typed = Record<
  "one word" | "two words" | "three words" | "frequent words" | "prefixes" | "sentences" | "phrases",
  string[]
>;

const mostFrequent = 60;

/**
 * What people would type to find records of this library: words of some record's statement and summary, the last one cut
 * short for `prefixes`, twenty in a row for `sentences`, two to four in quotes for `phrases`; `frequent words` are one
 * to three of those that stand in most records. The same library gives the same.
 */
export async function typedWords(sql: postgres.Sql, count: number): Promise<Typed> {
  const random = seeded(4);
  const rows = await sql<{ text: string }[]>`
    select i.statement || ' ' || coalesce(r.content ->> 'summary', '') as text
    from insights i join revisions r on r.id = i.published_revision_id
    where i.status = 'published' order by i.key limit ${count * 6}`;
  const texts = rows.map(({ text }) => text.toLowerCase().match(/[\p{L}]{3,}/gu) ?? ["tide"]);
  const frequent = await frequentWords(sql);
  const some = (words: readonly string[], length: number) =>
    Array.from({ length }, () => random.pick(words)).join(" ");
  const upTo = (most: number) => Math.floor(random.between(1, most + 1));
  const taken = (place: number) => texts.slice(place * count, (place + 1) * count);
  return {
    "one word": taken(0).map((words) => some(words, 1)),
    "two words": taken(1).map((words) => some(words, 2)),
    "three words": taken(2).map((words) => some(words, 3)),
    "frequent words": Array.from({ length: count }, () => some(frequent, upTo(3))),
    prefixes: taken(3).map((words) => cutShort(random, some(words, upTo(3)))),
    sentences: taken(4).map((words) => words.slice(0, 20).join(" ")),
    phrases: taken(5).map((words) => `"${inARow(random, words)}"`),
  };
}

/** Of those that tell something. */
async function frequentWords(sql: postgres.Sql) {
  const rows = await sql<{ word: string }[]>`
    select min(word) as word from search_words join search_terms on search_terms.id = search_words.term
    where not is_stop and word ~ '^[a-z]{3,}$'
    group by search_terms.id order by max(documents) desc, search_terms.id limit ${mostFrequent}`;
  return rows.map(({ word }) => word);
}

function cutShort(random: Seeded, text: string) {
  const words = text.split(" ");
  const last = words.at(-1) ?? "";
  return [...words.slice(0, -1), last.slice(0, Math.floor(random.between(2, 6)))].join(" ");
}

function inARow(random: Seeded, words: readonly string[]) {
  const length = Math.floor(random.between(2, 5));
  const from = Math.floor(random.between(0, Math.max(1, words.length - length)));
  return words.slice(from, from + length).join(" ");
}
