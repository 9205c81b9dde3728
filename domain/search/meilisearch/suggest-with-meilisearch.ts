import type { Actor } from "../../actor";
import { whatMeets } from "../postgres/excerpts-of";
import { findBest } from "../postgres/find-by-words";
import type { Mode } from "../postgres/match-words";
import type { PreparedWords } from "../postgres/prepare-words";
import { matchesFor, prepare, relaxing, withExcerpts } from "../postgres/search-with-postgres";
import type { EngineSuggestions } from "../search-engine";
import { searchQuery } from "../search-query";
import { askMeilisearch } from "./ask-meilisearch";
import { areVast, candidatesAsked, candidatesIn } from "./candidates";
import { type Filter, is, isIn } from "./filter-text";
import { findIds } from "./find-names";
import { permissionFilter } from "./permission-filter";
import { rankCandidates } from "./rank-candidates";
import type { Index } from "./search-with-meilisearch";

const mostSuggested = 8;
/** The best few are among these. */
const mostWeighed = 200;
const inUse = is("status", "published");
const others = isIn("status", ["superseded", "retired", "draft"]);

/** The best few, those in use before those that were replaced, retired or are not published yet. */
export async function suggestWithMeilisearch(
  index: Index,
  actor: Actor,
  words: string,
  now: Date,
): Promise<EngineSuggestions> {
  const [prepared, { ownTeams }] = await Promise.all([
    prepare(actor, words, now),
    findIds(actor, { topic: [], team: [] }, now),
  ]);
  const permitted = permissionFilter(actor, ownTeams);
  if (prepared.isEmpty || permitted === null)
    return { hits: [], total: { count: 0, isLeast: false }, corrected: null };
  const meets = whatMeets(prepared);
  meets.catch(() => {});
  const { ids, total } = await relaxing(prepared, async (mode) => {
    const find = (status: Filter) => findFew(index, prepared, words, mode, [...permitted, status]);
    const [used, further] = await Promise.all([find(inUse), find(others)]);
    const best = areVast(prepared, mode) ? await findPromising(actor, prepared, now) : used.ids;
    const found = used.total + further.total;
    return { ids: [...best, ...further.ids].slice(0, mostSuggested), total: used.total, found };
  });
  return {
    hits: await withExcerpts(prepared, ids, meets),
    total: { count: total, isLeast: false },
    corrected: prepared.corrected,
  };
}

/** Those in use, where very many hold some of the words. */
async function findPromising(actor: Actor, prepared: PreparedWords, now: Date) {
  const published = searchQuery.parse({});
  const best = await findBest(actor, matchesFor(prepared, "some", published), published, now);
  return best.map(({ id }) => id);
}

async function findFew(
  { client, indexUid }: Index,
  prepared: PreparedWords,
  words: string,
  mode: Mode,
  filter: Filter[],
) {
  const asked = candidatesAsked(prepared, words, mode, filter, mostWeighed);
  const answers = await askMeilisearch(client, indexUid, asked);
  return {
    ids: (await rankCandidates(prepared, mode, candidatesIn(answers))).map(({ id }) => id),
    // The last of them asks for the words in any form.
    total: answers.at(-1)?.totalHits ?? 0,
  };
}
