import { type SQL, sql } from "drizzle-orm";
import { insights } from "@/db/schema/insights";
import { bestOf, type Mode, matchedBy } from "./match-words";
import type { PreparedWords } from "./prepare-words";

/** Records that the words met, as `insight_id` and `score`, and how many there are at most. */
export type Matches = { rows: SQL; most: number };

export function allMatches(prepared: PreparedWords, mode: Mode): Matches {
  const counts = prepared.wanted.map((word) => word.documents * (word.isUnfinished ? 1 : word.terms.length));
  const most = mode === "all" ? Math.min(...counts) : counts.reduce((sum, count) => sum + count, 0);
  return { rows: matchedBy(prepared, mode), most: counts.length > 0 ? most : 0 };
}

/** For some of the words: the best so many. */
export const bestMatches = (prepared: PreparedWords, limit: number): Matches => ({
  rows: bestOf(prepared, "some", limit),
  most: limit,
});

/** So many records are looked up one by one sooner than the whole library is read. */
const mostLookedUp = 1500;

/**
 * The matches as rows of `insights`, with their score. The planner takes a rare word for as frequent as an average one,
 * and would read through the whole library for it: where few can have been met, each is looked up (that is what
 * `offset` holds it to).
 */
export const joinedWithRecords = ({ rows, most }: Matches) =>
  most > mostLookedUp
    ? sql`(select ${insights}.*, m.score from ${rows} m join ${insights} on ${insights.id} = m.insight_id) ${insights}`
    : sql`(select ${insights}.*, m.score from (select * from ${rows} m limit ${most + 20}) m
        cross join lateral (select * from ${insights} where ${insights.id} = m.insight_id offset 0) ${insights}) ${insights}`;
