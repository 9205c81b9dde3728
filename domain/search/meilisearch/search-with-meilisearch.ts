import type { Meilisearch } from "meilisearch";
import type { Actor } from "../../actor";
import { inBestOrder } from "../postgres/best-order";
import { browse } from "../postgres/browse";
import { whatMeets } from "../postgres/excerpts-of";
import { findBest } from "../postgres/find-by-words";
import { type Moments, momentsOf } from "../postgres/freshness";
import type { Mode } from "../postgres/match-words";
import type { PreparedWords } from "../postgres/prepare-words";
import { matchesFor, prepare, relaxing, withExcerpts } from "../postgres/search-with-postgres";
import type { EngineAnswer } from "../search-engine";
import { facets, lastPage, pageSize, type SearchQuery } from "../search-query";
import { askMeilisearch } from "./ask-meilisearch";
import { areVast, candidatesAsked, candidatesIn, wordsAsked } from "./candidates";
import { countings, leaving, readCounts } from "./counts";
import type { Filter } from "./filter-text";
import { type Choices, choicesOf } from "./filters";
import { findIds, findStanding, nameCounts, type Standing } from "./find-names";
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
  const [prepared, ids, standing] = await Promise.all([
    query.q ? prepare(actor, query.q, now) : null,
    findIds(actor, query, now),
    query.q ? findStanding() : [],
  ]);
  if (!prepared || prepared.isEmpty) return browse(actor, query, now);
  const permitted = permissionFilter(actor, ids.ownTeams);
  if (permitted === null) return noAnswer;
  const meets = whatMeets(prepared);
  // Asked beforehand, and thrown to whoever awaits it: the search itself may fail first.
  meets.catch(() => {});
  const moments = momentsOf(now);
  const choices = choicesOf(query, { ids, standing, moments });
  const asked = { prepared, text: query.q, permitted, choices, standing, moments };
  const find = (mode: Mode) => findMatches(index, asked, mode);
  const met = await relaxing(prepared, find);
  const rank = (mode: Mode, candidates: string[]) =>
    areVast(prepared, mode)
      ? findBest(actor, matchesFor(prepared, mode, query), query, now)
      : rankCandidates(prepared, mode, candidates);
  const best = await rank(met.mode, met.candidates);
  const findSome = async () => rank("some", (await find("some")).candidates);
  const { ids: ranked, isFilled } = await inBestOrder(prepared, { ...met, best }, { findSome, meets, now });
  const end = query.page * pageSize;
  const [hits, counts] = await Promise.all([
    withExcerpts(prepared, ranked.slice(end - pageSize, end), meets),
    nameCounts(met.counts),
  ]);
  return {
    ...{ hits, counts, corrected: prepared.corrected, isRelaxed: met.isRelaxed, isFilled },
    total: { count: met.found, isLeast: false },
    next: ranked.length > end && query.page < lastPage ? { page: query.page + 1 } : null,
  };
}

type Asked = {
  prepared: PreparedWords;
  text: string;
  permitted: Filter[];
  choices: Choices;
  standing: Standing[];
  moments: Moments;
};

/** The best matches, how many there are, and what menus would leave of them: one request. */
async function findMatches(
  { client, indexUid }: Index,
  { prepared, text, permitted, choices, standing, moments }: Asked,
  mode: Mode,
) {
  const words = wordsAsked(prepared, mode);
  const base = { ...words, filter: [...permitted, ...words.filter] };
  const counting = countings(base, choices, { standing, moments });
  const looking = candidatesAsked(prepared, text, mode, [...permitted, ...leaving(choices)]);
  const answers = await askMeilisearch(client, indexUid, [...counting.map(({ asked }) => asked), ...looking]);
  return {
    found: answers[0]?.totalHits ?? 0,
    counts: readCounts(counting, answers),
    candidates: candidatesIn(answers.slice(counting.length)),
  };
}

const noAnswer: EngineAnswer = {
  ...{
    hits: [],
    total: { count: 0, isLeast: false },
    corrected: null,
    isRelaxed: false,
    isFilled: false,
    next: null,
  },
  counts: Object.fromEntries(facets.map((facet) => [facet, []])) as unknown as EngineAnswer["counts"],
};
