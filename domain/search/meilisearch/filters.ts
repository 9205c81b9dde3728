import type { Moments } from "../postgres/freshness";
import type { Mode } from "../postgres/match-words";
import type { PreparedWords, WantedWord } from "../postgres/prepare-words";
import type { Facet, freshnesses, SearchQuery } from "../search-query";
import { all, type Filter, is, isIn } from "./filter-text";
import type { Ids } from "./find-names";

export type Choices = Partial<Record<Facet, Filter>>;

/** What was chosen in each menu; menus without a choice have none. */
export function choicesOf(query: SearchQuery, ids: Ids, moments: Moments): Choices {
  const { topic, team, certainty, kind, freshness, owner, status } = query;
  return {
    ...(topic.length > 0 && { topic: isIn("topics", ids.topics) }),
    ...(team.length > 0 && { team: isIn("audience", ids.teams) }),
    ...(certainty.length > 0 && { certainty: isIn("certainty", certainty) }),
    ...(kind.length > 0 && { kind: isIn("kinds", kind) }),
    ...(freshness && { freshness: isAsFresh(freshness, moments) }),
    ...(owner.length > 0 && { owner: isIn("owner", owner) }),
    status: is("status", status),
  };
}

/** Of drafts too: they count from when they were begun. */
export function isAsFresh(
  freshness: (typeof freshnesses)[number],
  { quarter, year, today }: Moments,
): Filter {
  if (freshness === "due")
    return all(is("status", "published"), `nextReviewOn <= ${today.replaceAll("-", "")}`);
  if (freshness === "older") return `confirmedAt < ${year.getTime()}`;
  return `confirmedAt >= ${(freshness === "quarter" ? quarter : year).getTime()}`;
}

/** Of a text, only the words that tell most. */
const mostWords = 24;

/** Records that hold all of the words, or some of them; each in any of its forms. */
export function wordsFilter({ wanted, isHopeless }: PreparedWords, mode: Mode): Filter[] {
  if (mode === "some")
    return [
      isIn(
        "terms",
        tellingOf(wanted).flatMap(({ terms }) => terms),
      ),
    ];
  return isHopeless ? [isIn("terms", [])] : wanted.map(({ terms }) => isIn("terms", terms));
}

export const tellingOf = (wanted: WantedWord[]) =>
  wanted.toSorted((one, other) => one.documents - other.documents).slice(0, mostWords);
