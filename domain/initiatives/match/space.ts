import { type Features, isPair } from "./features";
import type { Counted, Rarity } from "./rarity";

/** Weights of words and pairs, together of length 1. */
export type Vector = { keys: number[]; weights: number[]; length: number };

/** As TF-IDF with square roots (Salton, Buckley 1988; Lucene's classic similarity): said four times counts twice. */
export function vectorOf({ words, pairs }: Features, { ofWord, ofPair }: Rarity): Vector {
  const keys: number[] = [];
  const weights: number[] = [];
  const add = (key: number, times: number, rarity: number) => {
    if (rarity <= 0) return;
    keys.push(key);
    weights.push(Math.sqrt(times) * rarity);
  };
  for (const [term, times] of words) add(term, times, ofWord(term));
  for (const [pair, times] of pairs) add(pair, times, ofPair(pair));
  const length = norm(weights) || 1;
  return { keys, weights: weights.map((weight) => weight / length), length };
}

const norm = (weights: number[]) => Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));

/** How much of what somebody asks stands in each record: the cosine of brief and record. */
export function cosines(asked: Vector, records: Vector[]): number[] {
  const weights = new Map(asked.keys.map((key, place) => [key, asked.weights[place] ?? 0]));
  return records.map(({ keys, weights: own }) => {
    let sum = 0;
    for (let place = 0; place < keys.length; place += 1)
      sum += (weights.get(keys[place] ?? 0) ?? 0) * (own[place] ?? 0);
    return sum;
  });
}

/** The mean of a word's square root of times is about this. */
const usualWeight = 1.25;

/**
 * How much each record resembles the library's average record: long ones of common words resemble everything a little
 * (hubs: Radovanović et al. 2010). The average is told from the counts of words.
 */
export function commonnessOf(records: Vector[], isOpen: boolean[], { ofWord }: Rarity, counted: Counted) {
  const open = records.filter((_, place) => isOpen[place]);
  const share = open.reduce((sum, { length }) => sum + usualWeight / length, 0) / (open.length || 1);
  return records.map(({ keys, weights }) => {
    let sum = 0;
    for (let place = 0; place < keys.length; place += 1) {
      const key = keys[place] ?? 0;
      if (isPair(key)) continue;
      const frequency = Math.min(1, (counted.documents.get(key) ?? 0) / (counted.every || 1));
      sum += (weights[place] ?? 0) * ofWord(key) * frequency;
    }
    return sum * share;
  });
}

export type Neighbour = { place: number; likeness: number };

/** By record, the few open ones that it resembles most, apart from what it shares with all. */
export function nearestOf(
  records: Vector[],
  isOpen: boolean[],
  commonness: number[],
  most: number,
  centred: number,
) {
  const likeness = likenesses(records);
  const many = records.length;
  const open = records.flatMap((_, place) => (isOpen[place] ? [place] : []));
  return records.map((_, place): Neighbour[] => {
    const row = place * many;
    const near: { place: number; likeness: number; rank: number }[] = [];
    for (const other of open) {
      if (other === place) continue;
      const alike = likeness[row + other] ?? 0;
      const rank = alike - centred * (commonness[other] ?? 0);
      const last = near.at(-1);
      if (near.length === most && last && rank <= last.rank) continue;
      const at = near.findIndex((one) => one.rank < rank);
      near.splice(at < 0 ? near.length : at, 0, { place: other, likeness: alike, rank });
      if (near.length > most) near.pop();
    }
    return near.map(({ place: other, likeness: alike }) => ({ place: other, likeness: alike }));
  });
}

/** Cosines between all records, by way of the words that two of them share. */
function likenesses(records: Vector[]): Float32Array {
  const many = records.length;
  const places = new Map<number, number[]>();
  for (const [place, { keys, weights }] of records.entries())
    for (let at = 0; at < keys.length; at += 1) {
      const key = keys[at] ?? 0;
      const list = places.get(key);
      if (list) list.push(place, weights[at] ?? 0);
      else places.set(key, [place, weights[at] ?? 0]);
    }
  const sums = new Float32Array(many * many);
  for (const list of places.values())
    for (let one = 0; one < list.length; one += 2) {
      const row = (list[one] ?? 0) * many;
      const weight = list[one + 1] ?? 0;
      for (let other = one + 2; other < list.length; other += 2) {
        const at = row + (list[other] ?? 0);
        sums[at] = (sums[at] ?? 0) + weight * (list[other + 1] ?? 0);
      }
    }
  for (let one = 0; one < many; one += 1)
    for (let other = one + 1; other < many; other += 1)
      sums[other * many + one] = sums[one * many + other] ?? 0;
  return sums;
}
