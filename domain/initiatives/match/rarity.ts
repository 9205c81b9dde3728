import { type Features, firstOf, secondOf } from "./features";

/** How much a word or a pair of words tells. */
export type Rarity = { ofWord(term: number): number; ofPair(pair: number): number };

/** In how many records a term stands, and how many there are. */
export type Counted = { documents: Map<number, number>; every: number };

/** Inverse document frequency as in BM25 (Robertson, Zaragoza 2009), never below zero. */
const rarityOf = (documents: number, every: number) =>
  Math.log(1 + (Math.max(every, documents) - documents + 0.5) / (documents + 0.5));

/**
 * How rare words are in the whole library. In how many records a pair stands is kept nowhere: it is counted in these few
 * records, and taken to be at least as rare as the rarer of its words, and at most as rare as if they met by chance.
 */
export function rarityIn({ documents, every }: Counted, records: Features[]): Rarity {
  const pairs = new Map<number, number>();
  for (const record of records)
    for (const pair of record.pairs.keys()) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  const words = new Map<number, number>();
  const ofWord = (term: number) => {
    const known = words.get(term);
    if (known !== undefined) return known;
    const count = documents.get(term) ?? 0;
    const rarity = count > 0 ? rarityOf(count, every) : 0;
    words.set(term, rarity);
    return rarity;
  };
  return {
    ofWord,
    ofPair(pair) {
      const [first, second] = [ofWord(firstOf(pair)), ofWord(secondOf(pair))];
      const together = rarityOf(Math.max(1, pairs.get(pair) ?? 1), every);
      return Math.min(Math.max(together, first, second), first + second);
    },
  };
}
