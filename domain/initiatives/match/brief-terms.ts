import { lookUpWords } from "../../search/postgres/look-up-words";
import { stopped } from "../../search/postgres/sequences";
import type { BriefPart } from "./brief-parts";
import { type Features, featuresOf, pairOf } from "./features";

/** A brief in the terms of the library's index. */
export type BriefTerms = {
  features: Features;
  /** By term, in how many records it stands. */
  documents: Map<number, number>;
  /** How many records there are. */
  every: number;
  /** How terms and pairs of terms stand in the brief, where they first do. */
  said: Map<number, string>;
  /** By folded word, its term; words that stand in no record, or say nothing, have none. */
  termOf: Map<string, number>;
};

type Also = {
  /** How many of the parts are the brief's own words, which may be shown. */
  said: number;
  /** Further words to look up: those of topics' names. */
  others: string[];
};

/** Looks the words of a brief up, and some others with them. */
export async function findBriefTerms(parts: BriefPart[], { said, others }: Also): Promise<BriefTerms> {
  const asked = new Map<string, { word: string; also: string[] }>();
  for (const { word, accented } of parts.flatMap(({ tokens }) => tokens))
    asked.set(word, { word, also: accented ? [accented] : [] });
  for (const word of others) if (!asked.has(word)) asked.set(word, { word, also: [] });
  const found = await lookUpWords([...asked.values()], undefined);
  const termOf = new Map<string, number>();
  const documents = new Map<number, number>();
  for (const [word, { terms, isStop }] of found.words) {
    // A word of several languages is taken for what most records mean by it.
    const [best] = terms.toSorted((one, other) => other.documents - one.documents || one.term - other.term);
    if (!best || isStop) continue;
    termOf.set(word, best.term);
    documents.set(best.term, best.documents);
  }
  const stretches = parts.map(({ tokens, weight }) => ({
    terms: tokens.map(({ word }) => termOf.get(word) ?? stopped),
    weight,
  }));
  return {
    ...{ features: featuresOf(stretches), documents, every: found.documents, termOf },
    said: saidIn(parts.slice(0, said), termOf),
  };
}

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
        note(pairOf(term, second), text.slice(start, next.end));
        break;
      }
    }
  return said;
}
