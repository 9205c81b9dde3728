import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Marked } from "../search-query";
import { integers, uuids } from "./array-literal";
import { bestPlace } from "./best-place";
import { anyOf } from "./likely-places";
import { type Meets, markPlaces, placesIn } from "./mark-words";
import type { PreparedWords } from "./prepare-words";

export type Excerpt = { statement: Marked; excerpt: Marked | null };

/** Statements of these records, and where in the rest the words stand, both with marks. */
export async function excerptsOf(
  prepared: PreparedWords,
  insightIds: string[],
  meeting: Promise<Meets> = whatMeets(prepared),
): Promise<Map<string, Excerpt>> {
  if (insightIds.length === 0) return new Map();
  const [meets, rows] = await Promise.all([
    meeting,
    db.execute<{ id: string; statement: string; summary: string; body: string }>(sql`
      select insight_id as id, statement, summary, body
      from search_documents join search_texts using (doc)
      where insight_id = any(${uuids(insightIds)})`),
  ]);
  return new Map(
    rows.map(({ id, statement, summary, body }) => [
      id,
      {
        statement: markPlaces(statement, placesIn(statement, meets)),
        excerpt: bestPlace(oneLine([summary, body].filter(Boolean).join("\n")), meets),
      },
    ]),
  );
}

/** Points and cells have no full stop; without a sign between them they would read as one sentence. */
const oneLine = (text: string) => {
  const lines = text.split("\n").flatMap((line) => line.trim() || []);
  return lines
    .map((line, place) => (place === lines.length - 1 || ends.test(line) ? line : `${line} ·`))
    .join(" ");
};
const ends = /[.!?:;,…。！？]$/;

/** Every word of the vocabulary that one of the terms stands for: what is marked. May be asked before there are hits. */
export async function whatMeets({ wanted }: PreparedWords): Promise<Meets> {
  const wordOf = new Map<number, number>();
  for (const [place, { terms }] of wanted.entries())
    for (const term of terms) if (!wordOf.has(term)) wordOf.set(term, place);
  const rows = await db.execute<{ word: string; term: number }>(
    sql`select word, term from search_words where term = any(${integers([...wordOf.keys()])})`,
  );
  const met = new Map(rows.map(({ word, term }) => [word, wordOf.get(term) ?? 0]));
  return {
    wordOf: ({ word, accented }) => met.get(word) ?? met.get(accented ?? word) ?? null,
    likely: anyOf([...met.keys()]),
  };
}
