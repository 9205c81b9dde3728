import { accentedForm, foldWord } from "./fold-word";

/**
 * `pair` and `sign` are two neighbours and one sign of a stretch without blanks, `segment` a word that only a dictionary
 * finds in one, and `joined` what hyphens join, so that "sign-up" and "signup" are one.
 */
type Kind = "word" | "pair" | "sign" | "segment" | "joined";

export type Token = {
  /** Folded, as the vocabulary has it. */
  word: string;
  /** With its accents, if it has any. */
  accented: string | null;
  kind: Kind;
  /** Where it stands in the text. */
  start: number;
  end: number;
};

/** A word is letters and digits; an English ending after an apostrophe belongs to it. */
const words = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c]*(?:['’](?:s|t|d|m|ll|re|ve)(?![\p{L}\p{M}\p{N}]))?/giu;
/** Written without blanks, or with endings that hang on the word: pairs of signs find any part of it. */
const paired = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]+/u;
/** Written without blanks in words of many letters. */
const unspaced = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const wordSegmenter = new Intl.Segmenter("th", { granularity: "word" });
const stretches =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]+|[^\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]+/gu;
const ascii = /^[\0-\x7f]*$/;
const hyphens = /^[-\u2010\u2011]$/;
const digits = /^\d+$/;
const mostJoined = 3;

/** The words of a text, folded, each with its place. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let chain: Token[] = [];
  for (const { 0: word, index } of text.matchAll(words)) {
    if (!isHyphen(text, chain, index)) {
      join(tokens, chain);
      chain = [];
    }
    if (ascii.test(word) || !(paired.test(word) || unspaced.test(word)))
      add(tokens, word, index, "word", chain);
    else for (const { 0: part, index: at } of word.matchAll(stretches)) addStretch(tokens, part, index + at);
  }
  join(tokens, chain);
  return tokens;
}

const isHyphen = (text: string, chain: Token[], index: number) =>
  chain.at(-1)?.end === index - 1 && hyphens.test(text.charAt(index - 1));

function join(tokens: Token[], chain: Token[]) {
  const [first, last] = [chain[0], chain.at(-1)];
  if (!first || !last || chain.length < 2 || chain.length > mostJoined) return;
  const word = chain.map((token) => token.word).join("");
  if (!digits.test(word))
    tokens.push({ word, accented: null, kind: "joined", start: first.start, end: last.end });
}

function add(tokens: Token[], word: string, start: number, kind: Kind, chain: Token[] = []) {
  const folded = foldWord(word);
  if (!folded) return;
  const accented = accentedForm(word, folded);
  const token = { word: folded, accented, kind, start, end: start + word.length };
  tokens.push(token);
  chain.push(token);
}

function addStretch(tokens: Token[], part: string, start: number) {
  if (paired.test(part)) addPairs(tokens, part, start);
  else if (unspaced.test(part)) {
    for (const { segment, index, isWordLike } of wordSegmenter.segment(part))
      if (isWordLike) add(tokens, segment, start + index, "segment");
  } else add(tokens, part, start, "word");
}

/** Each sign and each two neighbours, so that any part of a stretch is found. */
function addPairs(tokens: Token[], stretch: string, start: number) {
  const signs = [...stretch];
  let at = start;
  for (const [place, sign] of signs.entries()) {
    const next = signs[place + 1];
    const end = at + sign.length;
    const one = { accented: null, start: at };
    tokens.push({ ...one, word: foldWord(sign), kind: signs.length > 1 ? "sign" : "segment", end });
    if (next) tokens.push({ ...one, word: foldWord(sign + next), kind: "pair", end: end + next.length });
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
