import type { SQL } from "drizzle-orm";
import type { Actor } from "../../actor";
import { listedFor } from "../../insights/insight-policy";
import type { EngineAnswer } from "../search-engine";
import { lastPage, pageSize, type SearchQuery } from "../search-query";
import { browse } from "./browse";
import { findByWords } from "./find-by-words";
import { bestOf, excerptsOf, type Mode, matchedBy, prepareWords } from "./match-words";
import type { PreparedWords } from "./prepare-words";

/** From so many words on, a record need not hold all of them: nobody who pastes a paragraph means every word. */
const manyWords = 6;

/** What the words meet among that which the actor may see; without words, all that the menus leave. */
export async function searchWithPostgres(actor: Actor, query: SearchQuery, now: Date): Promise<EngineAnswer> {
  const prepared = query.q ? await prepare(actor, query.q, now) : null;
  if (!prepared || prepared.isEmpty) return browse(actor, query, now);
  const { ids, found, counts, isRelaxed } = await relaxing(prepared, (matched) =>
    findByWords(actor, matched, query, now),
  );
  const page = ids.slice(0, pageSize);
  const isMore = ids.length > pageSize && query.page < lastPage;
  return {
    hits: await withExcerpts(prepared, page),
    total: { count: found, isLeast: false },
    counts,
    corrected: prepared.corrected,
    isRelaxed,
    next: isMore ? { page: query.page + 1 } : null,
  };
}

/** The words of somebody who may still be typing. What only others may see is no word that this actor is offered. */
export const prepare = (actor: Actor, text: string, now: Date) =>
  prepareWords(text, { unfinished: true, visible: listedFor(actor, now) });

/** Looks for all the words and, when nothing holds them all, for some of them. */
export async function relaxing<Found extends { found: number }>(
  prepared: PreparedWords,
  find: (matched: SQL, mode: Mode) => Promise<Found>,
): Promise<Found & { isRelaxed: boolean }> {
  const first: Mode = prepared.count < manyWords ? "all" : "some";
  const strict = await find(matchedBy(prepared, first), first);
  if (strict.found > 0 || first === "some" || prepared.count < 2) return { ...strict, isRelaxed: false };
  const relaxed = await find(matchedBy(prepared, "some"), "some");
  return { ...relaxed, isRelaxed: relaxed.found > 0 };
}

/** The hits in this order, with the words marked. */
export async function withExcerpts(prepared: PreparedWords, insightIds: string[]) {
  const excerpts = await excerptsOf(prepared, insightIds);
  return insightIds.flatMap((insightId) => {
    const excerpt = excerpts.get(insightId);
    return excerpt ? [{ insightId, ...excerpt }] : [];
  });
}
