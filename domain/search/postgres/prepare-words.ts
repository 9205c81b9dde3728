import type { SQL } from "drizzle-orm";
import { findEndings } from "./find-endings";
import { type Correction, findNearest } from "./find-nearest";
import { findTopicWords } from "./find-topic-words";
import { type KnownTerm, lookUpWords } from "./look-up-words";
import { readWords, type TypedText, type TypedWord } from "./read-words";
import { foldedText } from "./tokens-of";

/** One word to be met, by any of its terms. */
export type WantedWord = {
  word: string;
  terms: number[];
  /** Those among the terms that are another name of a topic called so, and count a little less. */
  otherNames: number[];
  /** In about how many records. */
  documents: number;
  /** How much it tells: rare words more than frequent ones. */
  weight: number;
  isUnfinished: boolean;
  /** Whether it is only the beginning of words, and none itself. */
  isBegun: boolean;
};

/** What somebody typed, looked up in the vocabulary: what to look for, and what was made of it. */
export type PreparedWords = {
  /** Whether there is nothing to look for: no words, or only signs. */
  isEmpty: boolean;
  /** How many words there are to be met; a text in quotes is one, because all of it is meant. */
  count: number;
  /** The text with words replaced that stand in no record; null when nothing was. */
  corrected: string | null;
  wanted: WantedWord[];
  /** Whether a word stands in no record, so that nothing holds all. */
  isHopeless: boolean;
  /** What stands in quotes, as it is found in folded texts. */
  phrases: string[];
};

export type PrepareOptions = {
  /** Whether the last word may go on. */
  unfinished: boolean;
  /** A condition on `insights`: what stands in other records alone is neither known nor suggested. */
  visible?: SQL;
};

const nothing: PreparedWords = {
  ...{ isEmpty: true, count: 0, corrected: null, wanted: [], isHopeless: false, phrases: [] },
};
/** From this length on, "the" is meant as it stands, and hardly ever the beginning of something else. */
const wholeWord = 3;
/** From here on it is a text, not a query: a word unknown in it is as likely a name as a slip. */
const mostCorrected = 12;

/** Looks the words of a text up in the vocabulary; those that stand in no record become the nearest that do. */
export async function prepareWords(
  given: string,
  { unfinished, visible }: PrepareOptions,
): Promise<PreparedWords> {
  const typed = readWords(given, { unfinished });
  if (typed.words.length === 0) return nothing;
  const isText = typed.words.length > mostCorrected;
  const last = typed.words.find(({ isUnfinished }) => isUnfinished);
  const [found, endings, otherNames] = await Promise.all([
    lookUpWords(typed.words, isText ? undefined : visible),
    last ? findEndings(last.word, visible) : [],
    findOtherNames(typed, visible),
  ]);
  const meanings = new Map<string, Meaning>();
  for (const { word } of typed.words) {
    const known = found.words.get(word);
    const others = otherNames.get(word) ?? [];
    if (known && known.terms.length + others.length > 0)
      meanings.set(word, { ...known, endings: [], otherNames: others });
  }
  const isWhole = last && last.word.length >= wholeWord && found.words.get(last.word)?.isStop;
  if (last && !isWhole) addEndings(last, endings, meanings);
  const slips = typed.words.filter(
    ({ word, isPart }) =>
      !isPart &&
      found.words.get(word)?.isWritten !== true &&
      !otherNames.has(word) &&
      isScarce(meanings.get(word)),
  );
  const corrections: Corrections = isText ? new Map() : await findNearest(slips, visible);
  correct(meanings, corrections);
  const corrected = corrections.size > 0 ? correctedText(typed, corrections) : null;
  const kept = withoutStops(typed.words, meanings, found.words);
  return {
    isEmpty: false,
    count: typed.phrases.length + kept.filter((word) => !isQuoted(typed, word)).length,
    corrected,
    wanted: kept.flatMap((word) => wantedWord(word, meanings.get(word.word), found.documents)),
    isHopeless: kept.some(({ word }) => !meanings.has(word)),
    phrases: phrasesOf(typed, corrections),
  };
}

const isQuoted = ({ phrases }: TypedText, word: TypedWord) =>
  phrases.some(({ start, end }) => word.start >= start && word.end <= end);

type Meaning = { terms: KnownTerm[]; isStop: boolean; endings: KnownTerm[]; otherNames: KnownTerm[] };
type Corrections = Map<string, Correction>;

const documentsOf = (terms: KnownTerm[]) => terms.reduce((sum, { documents }) => sum + documents, 0);
const allTerms = ({ terms, endings, otherNames }: Meaning) => [...terms, ...endings, ...otherNames];

/** By typed word: what its topic is called besides, where that stands in a record. */
async function findOtherNames(typed: TypedText, visible: SQL | undefined) {
  const named = await findTopicWords(typed);
  const asked = [...new Set([...named.values()].flat())].map((word) => ({ word, also: [] }));
  if (asked.length === 0) return new Map<string, KnownTerm[]>();
  const { words } = await lookUpWords(asked, visible);
  const terms = Array.from(named, ([word, others]): [string, KnownTerm[]] => [
    word,
    others.flatMap((other) => words.get(other)?.terms ?? []),
  ]);
  return new Map(terms.filter(([, known]) => known.length > 0));
}

/** A word that nobody wrote, met in a few records by its stem or its beginning, may be a slip that somebody made too. */
const fewRecords = 3;
const isScarce = (meaning: Meaning | undefined) => !meaning || documentsOf(allTerms(meaning)) <= fewRecords;

/** Takes in the nearest words; beside something known only those that are ten times as common. */
function correct(meanings: Map<string, Meaning>, corrections: Corrections) {
  for (const [slip, { terms }] of corrections) {
    const known = meanings.get(slip);
    if (known && documentsOf(terms) < 10 * documentsOf(allTerms(known))) corrections.delete(slip);
    else
      meanings.set(slip, {
        terms: [...terms, ...(known?.terms ?? [])],
        isStop: false,
        endings: known?.endings ?? [],
        otherNames: known?.otherNames ?? [],
      });
  }
}

function addEndings({ word }: TypedWord, endings: KnownTerm[], meanings: Map<string, Meaning>) {
  const known = meanings.get(word) ?? { terms: [], isStop: false, endings: [], otherNames: [] };
  if (endings.length > 0 || known.terms.length > 0) meanings.set(word, { ...known, endings });
}

/** Words such as "the" tell nothing, unless there are no others. */
function withoutStops(
  words: TypedWord[],
  meanings: Map<string, Meaning>,
  known: Map<string, { isStop: boolean }>,
) {
  const telling = words.filter(({ word }) => {
    const isMore = (meanings.get(word)?.endings.length ?? 0) > 0;
    return isMore || known.get(word)?.isStop !== true;
  });
  return telling.length > 0 ? telling : words;
}

function wantedWord(
  { word, isUnfinished, times }: TypedWord,
  meaning: Meaning | undefined,
  all: number,
): WantedWord[] {
  if (!meaning) return [];
  const terms = new Map(allTerms(meaning).map((known) => [known.term, known.documents]));
  const counts = [...terms.values()];
  const documents = Math.min(
    all,
    isUnfinished ? counts.reduce((sum, count) => sum + count, 0) : Math.max(...counts),
  );
  const rarity = Math.log(1 + (Math.max(all, documents) - documents + 0.5) / (documents + 0.5));
  const weight = rarity * repeated(times);
  const own = new Set([...meaning.terms, ...meaning.endings].map(({ term }) => term));
  const otherNames = meaning.otherNames.flatMap(({ term }) => (own.has(term) ? [] : [term]));
  const isBegun = isUnfinished && meaning.terms.length === 0;
  return [{ word, terms: [...terms.keys()], otherNames, documents, weight, isUnfinished, isBegun }];
}

/** A word that a pasted text says again and again is what it is about: up to four times as much as one said once. */
const repeated = (times: number) => (4 * times) / (3 + times);

function correctedText({ text, words }: TypedText, corrections: Corrections) {
  let corrected = text;
  for (const { word, start, end } of words.toReversed()) {
    const correction = corrections.get(word);
    if (correction) corrected = corrected.slice(0, start) + correction.word + corrected.slice(end);
  }
  return corrected.trim();
}

/** What to find in the folded text, where each word has one blank around it; stretches without blanks have none. */
function phrasesOf({ text, words, phrases }: TypedText, corrections: Corrections) {
  return phrases.map(({ start, end }) => {
    let said = text.slice(start, end);
    for (const word of words.toReversed()) {
      const correction = corrections.get(word.word);
      if (correction && word.start >= start && word.end <= end)
        said = said.slice(0, word.start - start) + correction.word + said.slice(word.end - start);
    }
    const isUnspaced = words.some((word) => word.isPart && word.start >= start && word.end <= end);
    const folded = foldedText(said.replace(/\n/g, " "));
    return isUnspaced ? folded.trim() : folded;
  });
}
