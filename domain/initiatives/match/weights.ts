import { type Bags, isPair, wordsOfPair } from "./bags";
import { type Counted, rarityOf } from "./counted";

/**
 * How rare each word is in the library, and each two in a row. In how many records a pair stands is kept nowhere: it is
 * counted in these few (of them, the open ones), and taken to be at least as rare as the rarer of its words, and at most
 * as rare as if they met by chance.
 */
export function raritiesIn({ keys, placeOf, starts, places }: Bags, isOpen: boolean[], counted: Counted) {
  const rows = new Int32Array(keys.length);
  for (const [row, open] of isOpen.entries())
    for (let at = starts[row] ?? 0; open && at < (starts[row + 1] ?? 0); at += 1) {
      const place = places[at] ?? 0;
      rows[place] = (rows[place] ?? 0) + 1;
    }
  const rarities = new Float64Array(keys.length);
  for (const [place, key] of keys.entries())
    if (!isPair(key)) {
      const documents = counted.documents.get(key) ?? 0;
      rarities[place] = documents > 0 ? rarityOf(documents, counted.every) : 0;
    }
  for (const [place, key] of keys.entries())
    if (isPair(key)) {
      const [one, other] = wordsOfPair(key);
      const first = rarities[placeOf.get(one) ?? -1] ?? 0;
      const second = rarities[placeOf.get(other) ?? -1] ?? 0;
      const together = rarityOf(Math.max(1, rows[place] ?? 0), counted.every);
      rarities[place] = Math.min(Math.max(together, first, second), first + second);
    }
  return rarities;
}

/**
 * TF-IDF with square roots, as in Lucene's classic similarity: said four times counts twice. Each row is made to have the
 * length 1 (Salton, Buckley 1988), so that a long record has no advantage; `lengths` are those before.
 */
export function weightsOf({ starts, places, times }: Bags, rarities: Float64Array) {
  const weights = new Float32Array(times.length);
  const lengths = new Float64Array(starts.length - 1);
  for (let row = 0; row < lengths.length; row += 1) {
    let sum = 0;
    const [start, end] = [starts[row] ?? 0, starts[row + 1] ?? 0];
    for (let at = start; at < end; at += 1) {
      const weight = Math.sqrt(times[at] ?? 0) * (rarities[places[at] ?? 0] ?? 0);
      weights[at] = weight;
      sum += weight * weight;
    }
    const length = Math.sqrt(sum) || 1;
    lengths[row] = length;
    for (let at = start; at < end; at += 1) weights[at] = (weights[at] ?? 0) / length;
  }
  return { weights, lengths };
}
