import type { Actor } from "../../actor";
import { listedFor } from "../../insights/insight-policy";
import type { EngineAnswer } from "../search-engine";
import { facets, lastPage, pageSize, type SearchQuery } from "../search-query";
import { inBestOrder } from "./best-order";
import { browse } from "./browse";
import { excerptsOf, whatMeets } from "./excerpts-of";
import { findBest, findByWords, mostFound } from "./find-by-words";
import type { Mode } from "./match-words";
import { allMatches, bestMatches, type Matches } from "./matches";
import { type PreparedWords, prepareWords } from "./prepare-words";

/** From so many words on, a record need not hold all of them: nobody who pastes a paragraph means every word. */
const manyWords = 4;

/** What the words meet among that which the actor may see; without words, all that the menus leave. */
export async function searchWithPostgres(actor: Actor, query: SearchQuery, now: Date): Promise<EngineAnswer> {
  const prepared = query.q ? await prepare(actor, query.q, now) : null;
  if (!prepared || prepared.isEmpty) return browse(actor, query, now);
  const meets = whatMeets(prepared);
  // Asked beforehand, and thrown to whoever awaits it: the search itself may fail first.
  meets.catch(() => {});
  const matches = (mode: Mode) => matchesFor(prepared, mode, query);
  const met = await relaxing(prepared, (mode) => findByWords(actor, matches(mode), query, now));
  const { found, counts, matched, isRelaxed } = met;
  const findSome = () => findBest(actor, matches("some"), query, now);
  const { ids, isFilled } = await inBestOrder(prepared, met, { findSome, meets, now });
  const isLeast = isNarrowed(query) ? found >= mostFound : matched >= mostFound;
  const page = ids.slice((query.page - 1) * pageSize, query.page * pageSize);
  const isMore = ids.length > query.page * pageSize && query.page < lastPage;
  return {
    hits: await withExcerpts(prepared, page, meets),
    total: isLeast ? atLeast(found) : { count: found, isLeast },
    counts,
    corrected: prepared.corrected,
    isRelaxed,
    isFilled,
    next: isMore ? { page: query.page + 1 } : null,
  };
}

/** In round figures: how many of the best somebody may see says nothing. */
export const atLeast = (found: number) => ({ count: found - (found % 100), isLeast: true });

/** The words of somebody who may still be typing. What only others may see is no word that this actor is offered. */
export const prepare = (actor: Actor, text: string, now: Date) =>
  prepareWords(text, { unfinished: true, visible: listedFor(actor, now) });

/** The best; all of them where a menu leaves few, which may not be among the best. */
export const matchesFor = (prepared: PreparedWords, mode: Mode, query: SearchQuery): Matches =>
  isNarrowed(query) ? allMatches(prepared, mode) : bestMatches(prepared, mode, mostFound);

const isNarrowed = (query: SearchQuery) =>
  query.status !== "published" ||
  facets.some((facet) => facet !== "status" && (query[facet]?.length ?? 0) > 0);

/** Looks for all the words and, when nothing holds them all, for some of them. */
export async function relaxing<Found extends { found: number }>(
  prepared: PreparedWords,
  find: (mode: Mode) => Promise<Found>,
): Promise<Found & { mode: Mode; isRelaxed: boolean }> {
  const first: Mode = prepared.count < manyWords ? "all" : "some";
  const strict = await find(first);
  if (strict.found > 0 || first === "some" || prepared.count < 2)
    return { ...strict, mode: first, isRelaxed: false };
  const relaxed = await find("some");
  return { ...relaxed, mode: "some", isRelaxed: relaxed.found > 0 };
}

/** The hits in this order, with the words marked. */
export async function withExcerpts(
  prepared: PreparedWords,
  insightIds: string[],
  meets: ReturnType<typeof whatMeets>,
) {
  const excerpts = await excerptsOf(prepared, insightIds, meets);
  return insightIds.flatMap((insightId) => {
    const excerpt = excerpts.get(insightId);
    return excerpt ? [{ insightId, ...excerpt }] : [];
  });
}
