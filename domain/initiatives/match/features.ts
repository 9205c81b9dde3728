import { partEnd, readSequence, stopped } from "../../search/postgres/sequences";

/** Numbers of terms in their order, and how much each counts. */
export type Stretch = { terms: ArrayLike<number>; weight: number };

/** How often terms stand in a text, and how often two follow one another; a pair has one number of its two. */
export type Features = { words: Map<number, number>; pairs: Map<number, number> };

/** A statement says what a record is about. */
const statementWeight = 1.5;
/** What two words in a row count beside each alone. */
const pairWeight = 0.7;
const span = 2 ** 26;

export const pairOf = (first: number, second: number) => first * span + second;
export const firstOf = (pair: number) => Math.floor(pair / span);
export const secondOf = (pair: number) => pair % span;
export const isPair = (key: number) => key >= span;

/** One word that says nothing may stand between two that make a pair: "proof of age" and "age proof" share little else. */
export function featuresOf(stretches: Stretch[]): Features {
  const words = new Map<number, number>();
  const pairs = new Map<number, number>();
  for (const { terms, weight } of stretches) {
    let [before, gap] = [0, 0];
    for (let place = 0; place < terms.length; place += 1) {
      const term = terms[place] ?? stopped;
      if (term <= stopped) {
        gap += 1;
        if (gap > 1) before = 0;
        continue;
      }
      words.set(term, (words.get(term) ?? 0) + weight);
      if (before > 0) {
        const pair = pairOf(before, term);
        pairs.set(pair, (pairs.get(pair) ?? 0) + weight * pairWeight);
      }
      [before, gap] = [term, 0];
    }
  }
  return { words, pairs };
}

/** A record's, from what the index keeps of it. */
export function recordFeatures(bytes: Buffer): Features {
  const terms = readSequence(bytes);
  const end = terms.indexOf(partEnd);
  const until = end < 0 ? terms.length : end;
  return featuresOf([
    { terms: terms.subarray(0, until), weight: statementWeight },
    { terms: terms.subarray(until), weight: 1 },
  ]);
}
