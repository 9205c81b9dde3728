import { lookUpWords } from "../../search/postgres/look-up-words";
import { stopped } from "../../search/postgres/sequences";
import { bagOf, pairOf } from "./bags";
import type { BriefPart } from "./brief-parts";
import type { Counted } from "./counted";
import { everydayWords, fewestEveryday } from "./everyday-words";

/** Words in terms of the library's index. */
export type Vocabulary = Counted & {
  /** By folded word, its term; words that stand in no record, or say nothing, have none. */
  termOf: Map<string, number>;
  /** Those that say nothing in any language that records are written in. */
  stops: Set<string>;
};

/** A brief in the terms of the library's index. */
export type BriefTerms = Vocabulary & {
  /** How often words, and two in a row, stand in it. */
  bag: Map<number, number>;
  /** How they stand in the brief, where they first do. */
  said: Map<number, string>;
};

/** Looks the words of briefs up, and some others with them: those of topics' names. */
export async function lookUpParts(parts: BriefPart[], others: string[]): Promise<Vocabulary> {
  const asked = new Map(others.map((word): [string, Asked] => [word, { word, also: [] }]));
  for (const { word, accented } of parts.flatMap(({ tokens }) => tokens))
    asked.set(word, { word, also: accented ? [accented] : [] });
  const found = await lookUpWords([...asked.values()], undefined);
  const termOf = new Map<string, number>();
  const stops = new Set<string>();
  const documents = new Map<number, number>();
  for (const [word, { terms, isStop }] of found.words) {
    // A word of several languages is taken for what most records mean by it.
    const [best] = terms.toSorted((one, other) => other.documents - one.documents || one.term - other.term);
    if (isStop) stops.add(word);
    if (!best || isStop) continue;
    termOf.set(word, best.term);
    const fewest = everyday.has(word) ? fewestEveryday(found.documents) : 0;
    documents.set(best.term, Math.max(best.documents, fewest));
  }
  return { termOf, stops, documents, every: found.documents };
}

const everyday = new Set(everydayWords);

type Asked = { word: string; also: string[] };

/** A brief's words by their terms; only the first so many parts are its own, and may be shown. */
export function termsOfBrief(parts: BriefPart[], own: number, vocabulary: Vocabulary): BriefTerms {
  const stretches = parts.map(({ tokens, weight }) => ({
    terms: tokens.map(({ word }) => vocabulary.termOf.get(word) ?? stopped),
    weight,
  }));
  return { ...vocabulary, bag: bagOf(stretches), said: saidIn(parts.slice(0, own), vocabulary.termOf) };
}

/** Signs that part what is not said as one: all but those inside of words. */
const isBroken = /[^\p{L}\p{M}\p{N}\s'’/\u2010\u2011-]|[\n\r]|\s['’/\u2010\u2011-]|['’/\u2010\u2011-]\s/u;

function saidIn(parts: BriefPart[], termOf: Map<string, number>) {
  const said = new Map<number, string>();
  const note = (key: number, text: string) => {
    if (!said.has(key)) said.set(key, text.replace(/\s+/g, " "));
  };
  for (const { text, tokens } of parts)
    for (const [place, { word, start, end }] of tokens.entries()) {
      const term = termOf.get(word);
      if (term === undefined) continue;
      note(term, text.slice(start, end));
      for (const next of tokens.slice(place + 1, place + 3)) {
        const second = termOf.get(next.word);
        if (second === undefined) continue;
        const phrase = text.slice(start, next.end);
        if (!isBroken.test(phrase)) note(pairOf(term, second), phrase);
        break;
      }
    }
  return said;
}
