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

/** The best so many, or all where there are no more: frequent words then cost no more than rare ones. */
export function bestMatches(prepared: PreparedWords, mode: Mode, limit: number): Matches {
  const all = allMatches(prepared, mode);
  return mode === "all" && all.most <= limit ? all : { rows: bestOf(prepared, mode, limit), most: limit };
}

/** So many records are looked up one by one sooner than the whole library is read. */
const mostLookedUp = 1500;
export const areFew = ({ most }: Matches) => most <= mostLookedUp;

/** Room for what the counts of records do not know yet. */
const leeway = 20;

/** The matches, each made once: to be named `matched` in a statement that reads them twice. */
export const rowsOf = ({ rows, most }: Matches) =>
  sql`select insight_id, score from ${rows} m limit ${most + leeway}`;

/**
 * What is named `matched` as rows of `insights`, with their score. The planner takes a rare word for as frequent as an
 * average one, and would read through the whole library for it: where few can have been met, each is looked up (that
 * is what `offset` holds it to).
 */
export const joinedWithRecords = (matches: Matches) =>
  !areFew(matches)
    ? sql`(select ${insights}.*, m.score from matched m join ${insights} on ${insights.id} = m.insight_id) ${insights}`
    : sql`(select ${insights}.*, m.score from matched m
        cross join lateral (select * from ${insights} where ${insights.id} = m.insight_id offset 0) ${insights}) ${insights}`;
