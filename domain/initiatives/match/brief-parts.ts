import { type Token, tokensOf } from "../../search/postgres/tokens-of";
import type { Brief } from "../match-query";

/** A stretch of the brief: its words in their order, and how much each counts. */
export type BriefPart = { text: string; tokens: Token[]; weight: number };

/** What a word counts where somebody put it in few words, or chose it for being found by. */
const weights = { title: 2, text: 1, keyword: 3, topic: 1 };
/** A longer text says the same in its beginning. */
const longest = 40_000;
const mostWords = 6000;
const mostDifferent = 1500;

const addresses = /\b(?:https?:\/\/|www\.)\S+/gi;
const tags = /<\/?[a-z][^<>]{0,300}>/gi;
const targets = /\]\([^()\n]{0,500}\)/g;

/** A brief as its parts, without addresses and tags; what its topics are called counts as if it were said once. */
export function briefParts(
  { title, text, keywords }: Pick<Brief, "title" | "text" | "keywords">,
  topicWords: string[] = [],
): BriefPart[] {
  const parts = [
    { text: title, weight: weights.title },
    { text: plain(text), weight: weights.text },
    ...keywords.map((keyword) => ({ text: keyword, weight: weights.keyword })),
    ...topicWords.map((word) => ({ text: word, weight: weights.topic })),
  ];
  const seen = new Set<string>();
  let left = mostWords;
  return parts.map((part) => {
    const tokens = wordsOf(part.text)
      .slice(0, left)
      .filter(({ word }) => seen.has(word) || (seen.size < mostDifferent && seen.add(word)));
    left -= tokens.length;
    return { ...part, tokens };
  });
}

/** Words as records are compared by them: without single signs of stretches and what hyphens join. */
export const wordsOf = (text: string) =>
  tokensOf(text.slice(0, longest)).filter(({ kind }) => kind !== "sign" && kind !== "joined");

const plain = (text: string) =>
  text.slice(0, longest).replace(addresses, " ").replace(tags, " ").replace(targets, "] ");
