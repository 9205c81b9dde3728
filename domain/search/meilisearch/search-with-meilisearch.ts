import type { Meilisearch } from "meilisearch";
import type { Actor } from "../../actor";
import { browse } from "../postgres/browse";
import { momentsOf } from "../postgres/conditions";
import { whatMeets } from "../postgres/excerpts-of";
import { prepare, relaxing, withExcerpts } from "../postgres/search-with-postgres";
import type { EngineAnswer } from "../search-engine";
import { facets, lastPage, pageSize, type SearchQuery } from "../search-query";
import { askMeilisearch } from "./ask-meilisearch";
import { candidatesAsked, candidatesIn, wordsAsked } from "./candidates";
import { countings, leaving, readCounts } from "./counts";
import { choicesOf } from "./filters";
import { findIds, nameCounts } from "./find-names";
import { permissionFilter } from "./permission-filter";
import { rankCandidates } from "./rank-candidates";

export type Index = { client: Meilisearch; indexUid: string };

/** What the words meet among that which the actor may see; without words, PostgreSQL's answer. */
export async function searchWithMeilisearch(
  index: Index,
  actor: Actor,
  query: SearchQuery,
  now: Date,
): Promise<EngineAnswer> {
  const [prepared, ids] = await Promise.all([
    query.q ? prepare(actor, query.q, now) : null,
    findIds(actor, query, now),
  ]);
  if (!prepared || prepared.isEmpty) return browse(actor, query, now);
  const permitted = permissionFilter(actor, ids.ownTeams);
  if (permitted === null) return noAnswer;
  const meets = whatMeets(prepared);
  // Asked beforehand, and thrown to whoever awaits it: the search itself may fail first.
  meets.catch(() => {});
  const moments = momentsOf(now, actor.kind === "person" ? actor.timeZone : "UTC");
  const choices = choicesOf(query, ids, moments);
  const { candidates, found, counts, mode, isRelaxed } = await relaxing(prepared, async (asked) => {
    const words = wordsAsked(prepared, asked);
    const counting = countings({ ...words, filter: [...permitted, ...words.filter] }, choices, moments);
    const looking = candidatesAsked(prepared, query.q, asked, [...permitted, ...leaving(choices)]);
    const answers = await askMeilisearch(index.client, index.indexUid, [
      ...counting.map((one) => one.asked),
      ...looking,
    ]);
    return {
      found: answers[0]?.totalHits ?? 0,
      counts: readCounts(counting, answers),
      candidates: candidatesIn(answers.slice(counting.length)),
    };
  });
  const ranked = await rankCandidates(prepared, mode, candidates);
  const page = ranked.slice((query.page - 1) * pageSize, query.page * pageSize);
  const isMore = ranked.length > query.page * pageSize && query.page < lastPage;
  const [hits, named] = await Promise.all([withExcerpts(prepared, page, meets), nameCounts(counts)]);
  return {
    ...{ hits, counts: named, isRelaxed, corrected: prepared.corrected },
    total: { count: found, isLeast: false },
    next: isMore ? { page: query.page + 1 } : null,
  };
}

const noAnswer: EngineAnswer = {
  ...{ hits: [], total: { count: 0, isLeast: false }, corrected: null, isRelaxed: false, next: null },
  counts: Object.fromEntries(facets.map((facet) => [facet, []])) as unknown as EngineAnswer["counts"],
};
