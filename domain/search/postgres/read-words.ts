import { type Token, tokensOf } from "./tokens-of";

/** Far above what anybody types; a text pasted in says the same in its beginning. */
const longest = 4000;
const most = 64;

export type TypedWord = {
  /** Folded. */
  word: string;
  /** With its accents, if it was typed with any. */
  accented: string | null;
  /** Where it first stands in what was typed. */
  start: number;
  end: number;
  /** Whether it may go on. */
  isUnfinished: boolean;
  /** A piece of a stretch without blanks between words. */
  isPart: boolean;
};

export type TypedText = {
  text: string;
  words: TypedWord[];
  /** Texts in quotes, as they were typed: their words stand in a row. */
  phrases: { start: number; end: number }[];
};

const quoted = /"([^"]*)"|“([^”]*)”|„([^“”]*)[“”]|«([^»]*)»/g;

/** What somebody typed: its words, each once, and what stands in quotes. A quote without its other half is nothing. */
export function readWords(given: string, { unfinished }: { unfinished: boolean }): TypedText {
  const text = given.slice(0, longest);
  const phrases = Array.from(text.matchAll(quoted), ({ 0: { length }, index }) => ({
    start: index + 1,
    end: index + length - 1,
  })).filter(({ start, end }) => tokensOf(text.slice(start, end)).length > 0);
  const tokens = wholeOf(tokensOf(text));
  const lastEnd = Math.max(0, ...tokens.map(({ end }) => end));
  const goesOn = unfinished && lastEnd === text.length;
  const words = new Map<string, TypedWord>();
  for (const { word, accented, start, end, isPart } of tokens) {
    const known = words.get(word);
    const isUnfinished = (goesOn && end === lastEnd) || known?.isUnfinished === true;
    words.set(word, { ...{ word, accented, start, end, isPart }, ...known, isUnfinished });
  }
  return { text, words: [...words.values()].slice(0, most), phrases };
}

/** Signs that are part of a pair say nothing more; one that stands alone is looked for by itself. */
function wholeOf(tokens: Token[]) {
  const pairs = tokens.filter(({ isPart, isSign }) => isPart && !isSign);
  const isCovered = (token: Token) =>
    pairs.some(({ start, end }) => start <= token.start && token.end <= end);
  return tokens.filter((token) => !token.isSign || !isCovered(token));
}
