import type { Moments } from "../postgres/freshness";
import type { Mode } from "../postgres/match-words";
import type { PreparedWords, WantedWord } from "../postgres/prepare-words";
import type { Facet, freshnesses, SearchQuery } from "../search-query";
import { type Filter, is, isIn } from "./filter-text";
import type { Ids, Standing } from "./find-names";

/** What names and days mean to Meilisearch. */
export type ToChooseBy = { ids: Ids; standing: Standing[]; moments: Moments };
export type Choices = Partial<Record<Facet, Filter>>;

/** What was chosen in each menu; menus without a choice have none. */
export function choicesOf(query: SearchQuery, { ids, standing, moments }: ToChooseBy): Choices {
  const { topic, team, certainty, kind, freshness, path, owner, status } = query;
  return {
    ...(topic.length > 0 && { topic: isIn("topics", ids.topics) }),
    ...(team.length > 0 && { team: isIn("audience", ids.teams) }),
    ...(certainty.length > 0 && { certainty: isIn("certainty", certainty) }),
    ...(kind.length > 0 && { kind: isIn("kinds", kind) }),
    ...(freshness && { freshness: isAsFresh(freshness, moments) }),
    ...(path.length > 0 && { path: isIn("id", standingOn(standing, path)) }),
    ...(owner.length > 0 && { owner: isIn("owner", owner) }),
    status: is("status", status),
  };
}

/** The records on these paths. */
const standingOn = (standing: Standing[], keys: string[]) => [
  ...new Set(standing.flatMap(({ key, insightId }) => (keys.includes(key) ? [insightId] : []))),
];

/** Of drafts too: they count from when they were begun. */
export function isAsFresh(freshness: (typeof freshnesses)[number], { quarter, year }: Moments): Filter {
  if (freshness === "due") return is("needsReview", "true");
  if (freshness === "older") return `confirmedAt < ${year.getTime()}`;
  return `confirmedAt >= ${(freshness === "quarter" ? quarter : year).getTime()}`;
}

/** Records that hold all of the words, or some of them; each in any of its forms. */
export function wordsFilter({ wanted, isHopeless }: PreparedWords, mode: Mode): Filter[] {
  if (mode === "some")
    return [
      isIn(
        "terms",
        bringingOf(wanted).flatMap(({ terms }) => terms),
      ),
    ];
  return isHopeless ? [isIn("terms", [])] : wanted.map(({ terms }) => isIn("terms", terms));
}

/** Records that some of the words may bring in, rare words first; more frequent ones only weigh. */
const mostBrought = 30_000;
/** Of a text, more words than these weigh only where they bring records in. */
const mostWords = 24;

const rarestOf = (wanted: WantedWord[]) => wanted.toSorted((one, other) => one.documents - other.documents);

function bringingOf(wanted: WantedWord[]) {
  let sum = 0;
  return rarestOf(wanted).filter(({ documents }, place) => {
    sum += documents;
    return place === 0 || sum <= mostBrought;
  });
}

/** The words that tell records apart where some of them would do. */
export const tellingOf = (wanted: WantedWord[]) =>
  rarestOf(wanted).slice(0, Math.max(mostWords, bringingOf(wanted).length));
