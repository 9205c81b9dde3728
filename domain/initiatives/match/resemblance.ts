import { isPair } from "./bags";
import { type Counted, rarityOf } from "./counted";
import type { Neighbour } from "./neighbours";
import type { Shelf } from "./shelf";

/** What the nearest records add, asked twice, so that those near the nearest count as well. */
const borrowed = 0.6;
const rounds = 2;

/** How well a record answers a brief: by its own words, and together with what its neighbours say. */
export type Resemblance = { own: number; all: number };

/** A brief's words and pairs by their places on a shelf, together of length 1. */
export type Asked = Map<number, number>;

/** Weighed as records are; words that stand in none of these records still count in its length. */
export function askedOf(bag: Map<number, number>, { bags, rarities }: Shelf, counted: Counted): Asked {
  const asked: Asked = new Map();
  let sum = 0;
  for (const [key, times] of bag) {
    const place = bags.placeOf.get(key);
    const rarity = place === undefined ? absentRarity(key, counted) : (rarities[place] ?? 0);
    const weight = Math.sqrt(times) * rarity;
    sum += weight * weight;
    if (place !== undefined && weight > 0) asked.set(place, weight);
  }
  const length = Math.sqrt(sum) || 1;
  for (const [place, weight] of asked) asked.set(place, weight / length);
  return asked;
}

function absentRarity(key: number, { documents, every }: Counted) {
  const known = isPair(key) ? 0 : (documents.get(key) ?? 0);
  return known > 0 ? rarityOf(known, every) : 0;
}

/**
 * The cosine of brief and record, less what the record shares with everything; a record whose neighbours answer as well
 * is the more likely to be about the same thing (cluster hypothesis: van Rijsbergen 1979; Diaz 2005).
 */
export function resemblances(asked: Asked, { bags, weights, commonness, near }: Shelf): Resemblance[] {
  const flat = new Float64Array(bags.keys.length);
  for (const [place, weight] of asked) flat[place] = weight;
  const own = Array.from(commonness, (common, row) => {
    let sum = -common;
    for (let at = bags.starts[row] ?? 0; at < (bags.starts[row + 1] ?? 0); at += 1)
      sum += (weights[at] ?? 0) * (flat[bags.places[at] ?? 0] ?? 0);
    return sum;
  });
  let all = own;
  for (let round = 0; round < rounds; round += 1) all = own.map((value, row) => value + lent(near[row], all));
  return own.map((value, row) => ({ own: value, all: all[row] ?? value }));
}

function lent(near: Neighbour[] = [], values: number[]) {
  let [sum, weights] = [0, 0];
  for (const { row, likeness } of near) {
    sum += likeness * (values[row] ?? 0);
    weights += likeness;
  }
  return weights > 0 ? (borrowed * sum) / weights : 0;
}
