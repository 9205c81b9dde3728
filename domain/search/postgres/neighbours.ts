import type { Meets } from "./mark-words";

/** Records are far shorter; a page of hits must not wait for one that is a book. */
const mostRead = 20_000;
/** As for single words, of the body (`analyze-document.ts`). */
const length = { slope: 0.85, usual: 150, shortest: 0.5 };

/**
 * How much a text is about the wanted words as neighbours: for each two that follow one another in what was asked, how
 * often the second stands next to the first or one word further, weighed as their weights are. Words of the text have one
 * blank around each; its lines are apart.
 */
export function neighbourShares(folded: string, weights: number[], meets: Meets): number {
  const times = new Map<number, number>();
  let words = 0;
  for (const line of folded.slice(0, mostRead).split("\n")) {
    let [before, further] = [-1, -1];
    for (const word of line.trim().split(" ")) {
      words += 1;
      const place = meets.wordOf({ word, accented: null }) ?? -1;
      // The first of a pair is numbered as the pair.
      if (place > 0 && (before === place - 1 || further === place - 1))
        times.set(place - 1, (times.get(place - 1) ?? 0) + 1);
      [further, before] = [before, place];
    }
  }
  const share = 1 / (1 - length.slope + length.slope * Math.max(words / length.usual, length.shortest));
  let sum = 0;
  for (const [first, count] of times) {
    const weight = ((weights[first] ?? 0) + (weights[first + 1] ?? 0)) / 2;
    sum += (weight * count * share) / (1 + count * share);
  }
  return sum;
}
