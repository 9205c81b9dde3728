import { type Bags, bagsOf, isPair, type Stretch } from "./bags";
import type { Counted } from "./counted";
import { type Neighbour, nearestOf } from "./neighbours";
import { raritiesIn, weightsOf } from "./weights";

/** How many times what a record shares with everything is taken away. */
const centred = 2;
/** How many of the records that resemble it speak for a record. */
const nearest = 5;
/** The square root of how often a word stands in a record is about this. */
const usualTimes = 1.25;

/** Some records, made ready to be compared with any brief. */
export type Shelf = {
  bags: Bags;
  rarities: Float64Array;
  weights: Float32Array;
  /** By record, what is taken away from how much it resembles a brief. */
  commonness: Float64Array;
  near: Neighbour[][];
};

/**
 * Records with what is needed of them, once for all briefs. Pairs, averages and neighbours are taken from open records
 * alone: what a person may not see moves nothing in their list.
 */
export function shelfOf(records: { text: Stretch[]; isOpen: boolean }[], counted: Counted): Shelf {
  const isOpen = records.map((record) => record.isOpen);
  const bags = bagsOf(records.map(({ text }) => text));
  const rarities = raritiesIn(bags, isOpen, counted);
  const { weights, lengths } = weightsOf(bags, rarities);
  const open = lengths.filter((_, row) => isOpen[row]);
  const usual = open.reduce((sum, length) => sum + usualTimes / length, 0) / (open.length || 1);
  const commonness = resemblingAll({ bags, rarities, weights }, counted).map((sum) => centred * usual * sum);
  const near = nearestOf(bags, weights, { isOpen, commonness, most: nearest });
  return { bags, rarities, weights, commonness, near };
}

/**
 * How much each record resembles the library's average record, which is told from the counts of words: long ones of
 * common words resemble everything a little (hubs: Radovanović et al. 2010).
 */
function resemblingAll({ bags, rarities, weights }: Omit<Shelf, "commonness" | "near">, counted: Counted) {
  const shares = new Float64Array(bags.keys.length);
  for (const [place, key] of bags.keys.entries())
    if (!isPair(key)) {
      const frequency = Math.min(1, (counted.documents.get(key) ?? 0) / (counted.every || 1));
      shares[place] = frequency * (rarities[place] ?? 0);
    }
  const sums = new Float64Array(bags.starts.length - 1);
  for (let row = 0; row < sums.length; row += 1) {
    let sum = 0;
    for (let at = bags.starts[row] ?? 0; at < (bags.starts[row + 1] ?? 0); at += 1)
      sum += (weights[at] ?? 0) * (shares[bags.places[at] ?? 0] ?? 0);
    sums[row] = sum;
  }
  return sums;
}
