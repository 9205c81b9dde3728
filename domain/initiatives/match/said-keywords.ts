import { pairOf } from "./bags";
import { wordsOf } from "./brief-parts";
import type { BriefTerms } from "./brief-terms";

/** Somebody's keyword in terms of the index; none where one of its words stands in no record. */
export type Keyword = { word: string; terms: number[]; rarity: number };

export function keywordsIn(keywords: string[], { termOf, stops, documents, every }: BriefTerms): Keyword[] {
  return [...new Set(keywords)].flatMap((word) => {
    const telling = wordsOf(word).filter((token) => !stops.has(token.word));
    const terms = telling.flatMap((token) => termOf.get(token.word) ?? []);
    if (terms.length === 0 || terms.length < telling.length) return [];
    const fewest = Math.min(...terms.map((term) => documents.get(term) ?? every));
    return [{ word, terms, rarity: shareOfRarity(fewest, every) }];
  });
}

/** Between 0, for what is in every record, and 1, for what is in one alone. */
export const shareOfRarity = (documents: number, every: number) =>
  every <= 1 ? 0 : Math.max(0, Math.min(1, Math.log(every / Math.max(1, documents)) / Math.log(every)));

/** Whether a record says it: a single word, or several in a row. */
export const isSaid = ({ terms }: Keyword, has: (key: number) => boolean) =>
  terms.every(has) && terms.slice(1).every((term, place) => has(pairOf(terms[place] ?? 0, term)));
