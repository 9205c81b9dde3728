import type { SearchDocument } from "../search-engine";
import { dictionaryOf } from "./dictionary-of";
import { foldedText, type Token, tokensOf } from "./tokens-of";

/**
 * BM25F: what each part of a record weighs, how much its length takes away, and how many words are usual. The usual
 * lengths are fixed, so that a record's impacts depend on nothing but its own text. Decision 0025 says how they were found.
 */
const parts = {
  statement: { weight: 3, slope: 0.4, usual: 12 },
  summary: { weight: 1.6, slope: 0.5, usual: 50 },
  body: { weight: 1, slope: 0.85, usual: 150 },
} as const;
type Part = keyof typeof parts;
const saturation = 2;
/** A part of half the usual length gains all that shortness gives: three words are not about each of them alone. */
const shortest = 0.5;

export type AnalyzedWord = {
  /** As it was written, where that is not how it is compared. */
  accented: string | null;
  /** Weighed occurrences, and those outside of the body alone. */
  weight: number;
  weightAbove: number;
};
export type AnalyzedDocument = SearchDocument & {
  dictionary: string;
  folded: string;
  words: Map<string, AnalyzedWord>;
  /** Statement, summary without topics, and the rest, each as its words in their order; long records to a point. */
  order: string[][];
};

/** A record as its words, with how much each weighs in it. */
export function analyzeDocument(document: SearchDocument): AnalyzedDocument {
  const words = new Map<string, AnalyzedWord>();
  const above = [document.summary, ...document.topics].join("\n");
  const statement = count(words, "statement", document.statement);
  const summary = count(words, "summary", above);
  const named = wholeWords(tokensOf(document.topics.join("\n"))).length;
  const order = [statement, summary.slice(0, summary.length - named), count(words, "body", document.body)];
  const folded = foldedText([document.statement, above, document.body].join("\n"));
  return { ...document, dictionary: dictionaryOf(document.language), folded, words, order: shortened(order) };
}

/** What stands behind these says little about the whole that was not said before. */
const longestOrder = 1200;

function shortened(parts: string[][]) {
  let left = longestOrder;
  return parts.map((part) => {
    const kept = part.slice(0, left);
    left -= kept.length;
    return kept;
  });
}

/** How much a record is about a term that its words weigh so much for, between 0 and 1. */
export const impactOf = (weight: number) => Math.fround(weight / (saturation + weight));

function count(words: Map<string, AnalyzedWord>, part: Part, text: string) {
  const tokens = tokensOf(text);
  const { weight, slope, usual } = parts[part];
  const whole = wholeWords(tokens);
  const share = weight / (1 - slope + slope * Math.max(whole.length / usual, shortest));
  for (const { word, accented } of tokens)
    for (const form of accented ? [word, accented] : [word]) {
      const known = words.get(form) ?? { accented, weight: 0, weightAbove: 0 };
      known.weight += share;
      if (part !== "body") known.weightAbove += share;
      words.set(form, known);
    }
  return whole.map(({ word }) => word);
}

const wholeWords = (tokens: Token[]) => tokens.filter(({ kind }) => kind !== "sign" && kind !== "joined");
