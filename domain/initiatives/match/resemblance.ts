import type { Features } from "./features";
import { type Counted, type Rarity, rarityIn } from "./rarity";
import { commonnessOf, cosines, type Neighbour, nearestOf, type Vector, vectorOf } from "./space";

/** How many times what a record shares with everything is taken away. */
const centred = 2;
/** What the nearest records add, asked twice, so that those near the nearest count as well. */
const nearest = 5;
const borrowed = 0.6;
const rounds = 2;

/** Some records, made ready to be compared with any brief. */
export type Shelf = {
  rarity: Rarity;
  vectors: Vector[];
  commonness: number[];
  near: Neighbour[][];
};

/**
 * Records with what is needed of them, once for all briefs. Pairs, averages and neighbours are taken from open records
 * alone: what a person may not see moves nothing in their list.
 */
export function shelfOf(records: { features: Features; isOpen: boolean }[], counted: Counted): Shelf {
  const isOpen = records.map((record) => record.isOpen);
  const open = records.filter((record) => record.isOpen).map(({ features }) => features);
  const rarity = rarityIn(counted, open);
  const vectors = records.map(({ features }) => vectorOf(features, rarity));
  const commonness = commonnessOf(vectors, isOpen, rarity, counted);
  const near = nearestOf(vectors, isOpen, commonness, nearest, centred);
  return { rarity, vectors, commonness, near };
}

/** How well a record answers a brief: by its own words, and together with what its neighbours say. */
export type Resemblance = { own: number; all: number };

/**
 * The cosine of brief and record, less what the record shares with everything; a record whose neighbours answer as well
 * is the more likely to be about the same thing (cluster hypothesis: van Rijsbergen 1979; Diaz 2005).
 */
export function resemblances(asked: Features, { rarity, vectors, commonness, near }: Shelf): Resemblance[] {
  const alike = cosines(vectorOf(asked, rarity), vectors);
  const own = alike.map((cosine, place) => cosine - centred * (commonness[place] ?? 0));
  let all = own;
  for (let round = 0; round < rounds; round += 1)
    all = own.map((value, place) => value + lent(near[place], all));
  return own.map((value, place) => ({ own: value, all: all[place] ?? value }));
}

function lent(near: Neighbour[] = [], values: number[]) {
  let [sum, weights] = [0, 0];
  for (const { place, likeness } of near) {
    sum += likeness * (values[place] ?? 0);
    weights += likeness;
  }
  return weights > 0 ? (borrowed * sum) / weights : 0;
}
