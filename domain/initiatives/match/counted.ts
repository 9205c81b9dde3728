/** In how many records each term stands, and how many records there are. */
export type Counted = { documents: Map<number, number>; every: number };

/** Inverse document frequency as in BM25 (Robertson, Zaragoza 2009), never below zero. */
export const rarityOf = (documents: number, every: number) =>
  Math.log(1 + (Math.max(every, documents) - documents + 0.5) / (documents + 0.5));
