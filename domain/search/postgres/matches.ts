import { type SQL, sql } from "drizzle-orm";
import { searchFacts } from "@/db/schema/search";
import { bestOf, type Mode, matchedBy } from "./match-words";
import type { PreparedWords } from "./prepare-words";

/** Records that the words met, as `doc` and `score`, and how many there are at most. */
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

/** So many records are looked up one by one sooner than those of the whole library are read. */
const mostLookedUp = 5000;
export const areFew = ({ most }: Matches) => most <= mostLookedUp;

/** Room for what the counts of records do not know yet. */
const leeway = 20;

/** The matches, each made once: to be named `matched` in a statement that reads them twice. */
export const rowsOf = ({ rows, most }: Matches) =>
  sql`select doc, score from ${rows} m limit ${most + leeway}`;

/**
 * What is named `matched` as rows of `search_facts`, with their score and what else is computed of each. The planner takes
 * a rare word for as frequent as an average one, and would read through the whole library for it: where few can have been
 * met, each is looked up (that is what `offset` holds it to).
 */
export const joinedWithFacts = (matches: Matches, also = sql``) =>
  !areFew(matches)
    ? sql`matched m join (select *${also} from ${searchFacts} offset 0) ${searchFacts} on ${searchFacts.doc} = m.doc`
    : sql`matched m cross join lateral (
        select *${also} from ${searchFacts} where ${searchFacts.doc} = m.doc offset 0) ${searchFacts}`;
