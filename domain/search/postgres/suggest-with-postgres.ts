import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { searchFacts } from "@/db/schema/search";
import type { Actor } from "../../actor";
import type { EngineSuggestions } from "../search-engine";
import { whatMeets } from "./excerpts-of";
import { listedFacts } from "./listed-facts";
import { bestMatches, joinedWithFacts, type Matches, rowsOf } from "./matches";
import { isOneOf } from "./mix-layout";
import { atLeast, prepare, relaxing, withExcerpts } from "./search-with-postgres";

const mostSuggested = 8;
/** The best few are among these, whoever may see which. */
const mostWeighed = 500;

/** The best few, those in use before those that were replaced, retired or are not published yet. */
export async function suggestWithPostgres(
  actor: Actor,
  words: string,
  now: Date,
): Promise<EngineSuggestions> {
  const prepared = await prepare(actor, words, now);
  if (prepared.isEmpty) return { hits: [], total: { count: 0, isLeast: false }, corrected: null };
  const meets = whatMeets(prepared);
  meets.catch(() => {});
  const { ids, inUse, matched } = await relaxing(prepared, (mode) =>
    findBest(actor, bestMatches(prepared, mode, mostWeighed), now),
  );
  return {
    hits: await withExcerpts(prepared, ids, meets),
    total: matched >= mostWeighed ? atLeast(inUse) : { count: inUse, isLeast: false },
    corrected: prepared.corrected,
  };
}

async function findBest(actor: Actor, matches: Matches, now: Date) {
  const isInUse = isOneOf("status", ["published"]);
  const rows = await db.execute<{ id: string; found: number; inUse: number; matched: number }>(sql`
    with matched as materialized (${rowsOf(matches)})
    select ${searchFacts.insightId} as id, count(*) over ()::int as found,
      count(*) filter (where ${isInUse}) over ()::int as "inUse",
      (select count(*)::int from matched) as matched
    from ${joinedWithFacts(matches)} where ${listedFacts(actor, now)}
    order by ${isInUse} desc, score desc, ${searchFacts.insightId} desc limit ${mostSuggested}`);
  const { found = 0, inUse = 0, matched = 0 } = rows[0] ?? {};
  return { ids: rows.map(({ id }) => id), found, inUse, matched };
}
