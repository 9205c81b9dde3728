import { inArray, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import type { Marked } from "../search-query";

export type Mode = "all" | "some";

/** What somebody typed, looked up in the vocabulary: what to look for, and what was made of it. */
export type PreparedWords = {
  /** Whether there is nothing to look for: no words, or only signs. */
  isEmpty: boolean;
  /** How many words there are, without those that say nothing by themselves. */
  count: number;
  /** The text with words replaced that stand in no record; null when nothing was. */
  corrected: string | null;
  words: string;
};

type Options = {
  /** Whether the last word may go on. */
  unfinished: boolean;
  /** A condition on `insights`: what stands in other records alone is neither known nor suggested. */
  visible?: SQL;
};

/** Looks the words of a text up in the vocabulary, at most two small queries. */
export async function prepareWords(text: string, _options: Options): Promise<PreparedWords> {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return { isEmpty: words.length === 0, count: words.length, corrected: null, words: words.join(" ") };
}

/** Every record that holds all of the words, or some: a subquery of `insight_id` and `score`. */
export function matchedBy({ words }: PreparedWords, mode: Mode): SQL {
  const query = words
    .split(" ")
    .map((word) => `${word}:*`)
    .join(mode === "all" ? " & " : " | ");
  return sql`(select id as insight_id, ts_rank(to_tsvector('english', statement), q)::real as score
    from insights, to_tsquery('english', ${query}) q where to_tsvector('english', statement) @@ q)`;
}

/** The best of them, at most so many, where ranking all would take long. */
export function bestOf(prepared: PreparedWords, mode: Mode, limit: number): SQL {
  return sql`(select insight_id, score from ${matchedBy(prepared, mode)} m order by score desc limit ${limit})`;
}

export type Excerpt = { statement: Marked; excerpt: Marked | null };

/** Statements and the best place of each record, with the words marked. */
export async function excerptsOf(
  _prepared: PreparedWords,
  insightIds: string[],
): Promise<Map<string, Excerpt>> {
  if (insightIds.length === 0) return new Map();
  const rows = await db
    .select({ id: insights.id, statement: insights.statement })
    .from(insights)
    .where(inArray(insights.id, insightIds));
  return new Map(
    rows.map(({ id, statement }) => [id, { statement: [{ text: statement, marked: false }], excerpt: null }]),
  );
}
