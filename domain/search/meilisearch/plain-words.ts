import { createHash } from "node:crypto";
import { foldedText } from "../postgres/tokens-of";

/** Written without blanks between words: each sign stands for itself, so that any stretch of them is found. */
const unspaced =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const plain = /^[a-z0-9]+$/;

/**
 * A text as words that Meilisearch takes for one word each, whatever it makes of languages: a line of them for each line.
 * How words are found and folded is ours alone, so that both engines find the same texts in quotes.
 */
export const plainLines = (text: string): string[] =>
  foldedText(text)
    .split("\n")
    .map((line) => line.split(" ").flatMap(plainWords).join(" "))
    .filter(Boolean);

function plainWords(word: string): string[] {
  if (word === "") return [];
  if (plain.test(word)) return [word];
  return unspaced.test(word) ? Array.from(word, stoodFor) : [stoodFor(word)];
}

/** Letters and digits that stand for a word of other signs. */
const stoodFor = (word: string) =>
  plain.test(word) ? word : `zz${createHash("sha1").update(word).digest("hex").slice(0, 16)}`;
