import { accentedForm, foldWord } from "./fold-word";

export type Token = {
  /** Folded, as the vocabulary has it. */
  word: string;
  /** With its accents, if it has any. */
  accented: string | null;
  /** Where it stands in the text. */
  start: number;
  end: number;
  /** A single sign of a script without blanks: it is also part of pairs, and counts with them. */
  isSign: boolean;
  /** A part of a stretch without blanks. */
  isPart: boolean;
};

/** A word is letters and digits; an English ending after an apostrophe belongs to it. */
const words = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c]*(?:['’](?:s|t|d|m|ll|re|ve)(?![\p{L}\p{M}\p{N}]))?/giu;
/** Written without blanks, or with endings that hang on the word: pairs of signs find any part of it. */
const paired = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]+/u;
/** Written without blanks in words of many letters, that only a dictionary tells apart. */
const unspaced = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const wordSegmenter = new Intl.Segmenter("th", { granularity: "word" });
const stretches =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]+|[^\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]+/gu;
const ascii = /^[\0-\x7f]*$/;

/** The words of a text, folded, each with its place. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: word, index } of text.matchAll(words)) {
    if (ascii.test(word) || !(paired.test(word) || unspaced.test(word))) add(tokens, word, index);
    else for (const { 0: part, index: at } of word.matchAll(stretches)) addStretch(tokens, part, index + at);
  }
  return tokens;
}

function add(tokens: Token[], word: string, start: number, isPart = false) {
  const folded = foldWord(word);
  if (!folded) return;
  const accented = accentedForm(word, folded);
  tokens.push({ word: folded, accented, start, end: start + word.length, isSign: false, isPart });
}

function addStretch(tokens: Token[], part: string, start: number) {
  if (paired.test(part)) addPairs(tokens, part, start);
  else if (unspaced.test(part)) {
    for (const { segment, index, isWordLike } of wordSegmenter.segment(part))
      if (isWordLike) add(tokens, segment, start + index, true);
  } else add(tokens, part, start);
}

/** Each sign and each two neighbours, so that any part of a stretch is found. */
function addPairs(tokens: Token[], stretch: string, start: number) {
  const signs = [...stretch];
  let at = start;
  for (const [place, sign] of signs.entries()) {
    const next = signs[place + 1];
    const end = at + sign.length;
    const part = { accented: null, start: at, isPart: true };
    tokens.push({ ...part, word: foldWord(sign), end, isSign: true });
    if (next) tokens.push({ ...part, word: foldWord(sign + next), end: end + next.length, isSign: false });
    at = end;
  }
}

/** A text as its folded words with one blank around each, stretches without blanks as they are. */
export function foldedText(text: string): string {
  return text
    .split(/\n+/)
    .map((line) => Array.from(line.matchAll(words), ({ 0: word }) => foldWord(word)))
    .filter((line) => line.length > 0)
    .map((line) => ` ${line.join(" ")} `)
    .join("\n");
}
