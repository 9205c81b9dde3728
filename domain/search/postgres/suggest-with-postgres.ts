import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import type { Actor } from "../../actor";
import { listedFor } from "../../insights/insight-policy";
import type { EngineAnswer } from "../search-engine";
import { allMatches, bestMatches, joinedWithRecords, type Matches } from "./matches";
import { prepare, relaxing, withExcerpts } from "./search-with-postgres";

const mostSuggested = 8;
/** Of records that hold some of the words: the best of these are among them, whoever may see which. */
const mostWeighed = 500;

/** The best few, those in use before those that were replaced, retired or are not published yet. */
export async function suggestWithPostgres(
  actor: Actor,
  words: string,
  now: Date,
): Promise<Pick<EngineAnswer, "hits" | "total" | "corrected">> {
  const prepared = await prepare(actor, words, now);
  if (prepared.isEmpty) return { hits: [], total: { count: 0, isLeast: false }, corrected: null };
  const { ids, inUse } = await relaxing(prepared, (mode) =>
    findBest(actor, mode === "all" ? allMatches(prepared, mode) : bestMatches(prepared, mostWeighed), now),
  );
  return {
    hits: await withExcerpts(prepared, ids),
    total: { count: inUse, isLeast: false },
    corrected: prepared.corrected,
  };
}

async function findBest(actor: Actor, matches: Matches, now: Date) {
  const rows = await db.execute<{ id: string; found: number; inUse: number }>(sql`
    select ${insights.id}, count(*) over ()::int as found,
      count(*) filter (where ${insights.status} = 'published') over ()::int as "inUse"
    from ${joinedWithRecords(matches)} where ${listedFor(actor, now)}
    order by ${insights.status} = 'published' desc, score desc, ${insights.id} desc limit ${mostSuggested}`);
  return { ids: rows.map(({ id }) => id), found: rows[0]?.found ?? 0, inUse: rows[0]?.inUse ?? 0 };
}
