import type { Mode } from "../postgres/match-words";
import type { PreparedWords } from "../postgres/prepare-words";
import { lastPage, pageSize } from "../search-query";
import type { Answered, Asked } from "./ask-meilisearch";
import type { Filter } from "./filter-text";
import { wordsFilter } from "./filters";
import { plainLines } from "./plain-words";

/** So many are put in order; nobody looks further. */
export const mostRanked = lastPage * pageSize;
/** Meilisearch reads no more words of a query. */
const mostRead = 10;

/** What the words ask of Meilisearch: conditions, and texts in quotes as they stand. */
export function wordsAsked(prepared: PreparedWords, mode: Mode) {
  const quotes = mode === "all" ? prepared.phrases.flatMap(quoted) : [];
  return {
    q: quotes.join(" "),
    ...(quotes.length > 0 && { matchingStrategy: "all" as const }),
    filter: wordsFilter(prepared, mode),
  };
}

const quoted = (phrase: string) => {
  const words = plainLines(phrase).join(" ");
  return words ? [`"${words}"`] : [];
};

/**
 * Whether so many hold some of the words that it matters which are put in order. Meilisearch does not weigh what it tells
 * to hold one word and not another: of these, our own index says which are the best.
 */
export const areVast = (prepared: PreparedWords, mode: Mode) =>
  mode === "some" && mostMet(prepared, mode) > mostRanked;

/**
 * What to ask for the records to put in order; the last question asks for all of them. Where more hold all of the words
 * than can be put in order, those come first that hold them as they were typed: in the statement, near each other.
 */
export function candidatesAsked(
  prepared: PreparedWords,
  text: string,
  mode: Mode,
  filter: Filter[],
  most = mostRanked,
): Asked[] {
  const words = wordsAsked(prepared, mode);
  const met = { ...words, filter: [...filter, ...words.filter], hitsPerPage: most };
  if (areVast(prepared, mode)) return [{ ...met, hitsPerPage: 0 }];
  if (words.q !== "" || mostMet(prepared, mode) <= most) return [met];
  const typed = plainLines(prepared.corrected ?? text)
    .join(" ")
    .split(" ");
  return [{ ...met, q: telling(typed, prepared).join(" "), matchingStrategy: "frequency" }, met];
}

/** In about how many records the words stand at most. */
function mostMet({ wanted }: PreparedWords, mode: Mode) {
  const counts = wanted.map(({ documents, terms, isUnfinished }) =>
    isUnfinished ? documents : documents * terms.length,
  );
  return mode === "all" ? Math.min(...counts) : counts.reduce((sum, count) => sum + count, 0);
}

/** The ten that tell most, in the order they were typed. */
function telling(typed: string[], { wanted }: PreparedWords) {
  const weights = new Map(
    wanted.flatMap(({ word, weight }) => plainLines(word).map((plain) => [plain, weight])),
  );
  const weightOf = (word: string) => weights.get(word) ?? 0;
  const kept = [...new Set(typed)].sort((one, other) => weightOf(other) - weightOf(one)).slice(0, mostRead);
  return typed.filter((word, place) => kept.includes(word) && typed.indexOf(word) === place);
}

/** Each once. */
export const candidatesIn = (answers: Answered[]): string[] => [
  ...new Set(answers.flatMap(({ hits }) => hits.map(({ id }) => id))),
];
