import { sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { uuids } from "../../search/postgres/array-literal";
import { type BriefPart, wordsOf } from "./brief-parts";
import type { BriefTerms } from "./brief-terms";
import { shareOfRarity } from "./said-keywords";

/** A topic with everything it is called, its name first. */
export type CalledTopic = { topicId: string; name: string; words: string[] };

const beginning = 3;

/** Topics that are chosen, and those that a brief may name: one of their words begins like one of the brief's. */
export async function findTopics(
  parts: BriefPart[],
  chosenIds: string[],
  connection: Pick<Transaction, "execute"> = db,
): Promise<CalledTopic[]> {
  const beginnings = new Set(
    parts.flatMap(({ tokens }) => tokens.map(({ word }) => word.slice(0, beginning))),
  );
  const rows = await connection.execute<CalledTopic & { isChosen: boolean }>(sql`
    select living.id as "topicId", living.name, living.id = any(
        select coalesce(merged_into_id, id) from topics where id = any(${uuids(chosenIds)})) as "isChosen",
      living.name || coalesce((
        select array_agg(word order by word) from topic_synonyms where topic_id = living.id), '{}') as words
    from topics living where merged_into_id is null order by living.id`);
  return rows
    .filter(
      ({ isChosen, words }) =>
        isChosen ||
        words.some((word) => wordsOf(word).some((token) => beginnings.has(token.word.slice(0, beginning)))),
    )
    .map(({ topicId, name, words }) => ({ topicId, name, words }));
}

/** A topic that bears on a brief: chosen by somebody, or named in it. */
export type BriefTopic = {
  topicId: string;
  name: string;
  via: string | null;
  isChosen: boolean;
  /** How much it tells that the brief names it: little for a word that many records hold, all where it was chosen. */
  telling: number;
};

/** Which of the topics are chosen, or named in the brief by one of their words, in whatever form. */
export function topicsOfBrief(
  topics: CalledTopic[],
  parts: BriefPart[],
  { chosenIds, terms: { termOf, documents, every } }: { chosenIds: string[]; terms: BriefTerms },
): BriefTopic[] {
  const comparable = (word: string) => termOf.get(word) ?? word;
  const texts = parts.map(({ text, tokens }) => ({
    text,
    tokens,
    line: ` ${tokens.map(({ word }) => comparable(word)).join(" ")} `,
  }));
  return topics.flatMap(({ topicId, name, words }): BriefTopic[] => {
    const isChosen = chosenIds.includes(topicId);
    for (const word of words) {
      const tokens = wordsOf(word);
      const line = ` ${tokens.map((token) => comparable(token.word)).join(" ")} `;
      if (tokens.length === 0) continue;
      const found = texts.find((one) => one.line.includes(line));
      if (!found) continue;
      const before = found.line.slice(0, found.line.indexOf(line) + 1);
      const first = before.trim() === "" ? 0 : before.trim().split(" ").length;
      const said = found.text.slice(found.tokens[first]?.start, found.tokens[first + tokens.length - 1]?.end);
      const counts = tokens.map((token) => documents.get(termOf.get(token.word) ?? 0) ?? 1);
      const telling = isChosen ? 1 : shareOfRarity(Math.min(...counts), every);
      return [{ topicId, name, via: said.replace(/\s+/g, " "), isChosen, telling }];
    }
    return isChosen ? [{ topicId, name, via: null, isChosen, telling: 1 }] : [];
  });
}

/** By record, which of these topics it has. */
export async function topicsOfRecords(insightIds: string[], topicIds: string[]) {
  const found = new Map<string, string[]>();
  if (insightIds.length === 0 || topicIds.length === 0) return { found, counts: new Map<string, number>() };
  const [rows, counted] = await Promise.all([
    db.execute<{ insightId: string; topicId: string }>(sql`
      select insight_id as "insightId", topic_id as "topicId" from insight_topics
      where insight_id = any(${uuids(insightIds)}) and topic_id = any(${uuids(topicIds)})`),
    db.execute<{ topicId: string; records: number }>(sql`
      select topic_id as "topicId", count(*)::int as records from insight_topics
      where topic_id = any(${uuids(topicIds)}) group by topic_id`),
  ]);
  for (const { insightId, topicId } of rows) found.set(insightId, [...(found.get(insightId) ?? []), topicId]);
  return { found, counts: new Map(counted.map(({ topicId, records }) => [topicId, records])) };
}

/** Topics of these records, with how many have each, the most frequent first. */
export async function namesOfTopics(insightIds: string[]) {
  if (insightIds.length === 0) return [];
  const rows = await db.execute<{ topicId: string; name: string; records: number }>(sql`
    select topics.id as "topicId", topics.name, count(*)::int as records
    from insight_topics join topics on topics.id = insight_topics.topic_id
    where insight_id = any(${uuids(insightIds)}) group by topics.id order by records desc, topics.name`);
  return [...rows];
}
