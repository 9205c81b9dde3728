import { tokensOf } from "./tokens-of";

/** Far above what anybody types; a text pasted in says the same in its beginning. */
const longest = 4000;
const most = 128;

export type TypedWord = {
  /** Folded. */
  word: string;
  /** What stands for it just as well: with its accents, or joined with what a hyphen parts it from. */
  also: string[];
  /** How often it was typed. */
  times: number;
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
  const tokens = tokensOf(text);
  const joined = tokens.filter(({ kind }) => kind === "joined");
  // A sign that is part of pairs says nothing more than they do.
  const whole = tokens.filter(({ kind }) => kind !== "sign" && kind !== "joined");
  const lastEnd = Math.max(0, ...whole.map(({ end }) => end));
  const goesOn = unfinished && lastEnd === text.length;
  const words = new Map<string, TypedWord>();
  for (const { word, accented, kind, start, end } of whole) {
    const known = words.get(word);
    const isUnfinished = (goesOn && end === lastEnd) || known?.isUnfinished === true;
    const around = joined.filter((other) => other.start <= start && end <= other.end);
    const also = [...(accented ? [accented] : []), ...around.map((other) => other.word)];
    const typed = { word, also, start, end, isPart: kind !== "word" };
    words.set(word, { ...typed, ...known, isUnfinished, times: (known?.times ?? 0) + 1 });
  }
  return { text, words: [...words.values()].slice(0, most), phrases };
}
