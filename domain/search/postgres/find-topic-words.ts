import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { texts } from "./array-literal";
import type { TypedText } from "./read-words";
import { tokensOf } from "./tokens-of";

/** Names of topics have rarely more words. */
const longestName = 3;
/** From here on it is a text: topics are not what it names, but what it is about. */
const mostWords = 12;

/**
 * For each typed word that names a topic, alone or with its neighbours, what the topic is called besides, as far as that
 * is one word. Other names of several words are found by what stands in the index for each record of the topic.
 */
export async function findTopicWords({ text, words }: TypedText): Promise<Map<string, string[]>> {
  const others = new Map<string, string[]>();
  if (words.length === 0 || words.length > mostWords) return others;
  const ranges = words.flatMap((_, from) =>
    words.slice(from, from + longestName).map((_last, more) => words.slice(from, from + more + 1)),
  );
  const said = ranges.map((range) => ({ range, name: nameOf(text, range) }));
  const rows = await db.execute<{ said: string; other: string }>(sql`
    with names as materialized (
      select coalesce(merged_into_id, id) as topic, lower(name) as name from topics
      union select topic_id, lower(word) from topic_synonyms
    )
    select said.name as said, other.name as other
    from names said join names other using (topic)
    where said.name = any(${texts(said.map(({ name }) => name))}) and other.name <> said.name`);
  for (const { said: name, other } of rows) {
    const [only, ...more] = tokensOf(other).filter(({ kind }) => kind !== "joined");
    if (!only || more.length > 0) continue;
    for (const { range } of said.filter((one) => one.name === name))
      for (const { word } of range) others.set(word, [...(others.get(word) ?? []), only.word]);
  }
  return others;
}

const nameOf = (text: string, range: TypedText["words"]) =>
  text
    .slice(range[0]?.start, Math.max(...range.map(({ end }) => end)))
    .toLowerCase()
    .replace(/\s+/g, " ");
