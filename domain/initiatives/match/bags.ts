import { partEnd, stopped } from "../../search/postgres/sequences";

/** Numbers of terms in their order, and how much each counts. */
export type Stretch = { terms: ArrayLike<number>; weight: number };

/** A statement says what a record is about. */
const statementWeight = 1.5;
/** What two words in a row count beside each alone. */
const pairWeight = 0.7;
const span = 2 ** 26;

/** Two words in a row have one number of their two. */
export const pairOf = (first: number, second: number) => first * span + second;
export const isPair = (key: number) => key >= span;
export const wordsOfPair = (pair: number): [number, number] => [Math.floor(pair / span), pair % span];

/** A record's parts, from what the index keeps of it. */
export function stretchesOf(terms: Int32Array): Stretch[] {
  const end = terms.indexOf(partEnd);
  const until = end < 0 ? terms.length : end;
  return [
    { terms: terms.subarray(0, until), weight: statementWeight },
    { terms: terms.subarray(until), weight: 1 },
  ];
}

/**
 * Calls back for each word and each two in a row, with what it counts. One word that says nothing may stand between two:
 * "proof of age" is about the same as "age proof" only if both are said in a row.
 */
function eachKey(stretches: Stretch[], met: (key: number, weight: number) => void) {
  for (const { terms, weight } of stretches) {
    let [before, gap] = [0, 0];
    for (let place = 0; place < terms.length; place += 1) {
      const term = terms[place] ?? stopped;
      if (term <= stopped) {
        gap += 1;
        if (gap > 1) before = 0;
        continue;
      }
      met(term, weight);
      if (before > 0) met(pairOf(before, term), weight * pairWeight);
      [before, gap] = [term, 0];
    }
  }
}

/** How often words and pairs stand in one text. */
export function bagOf(stretches: Stretch[]): Map<number, number> {
  const bag = new Map<number, number>();
  eachKey(stretches, (key, weight) => bag.set(key, (bag.get(key) ?? 0) + weight));
  return bag;
}

/**
 * How often words and pairs stand in each of many texts, row by row in flat lists, because hundreds of records are
 * compared within a tenth of a second.
 */
export type Bags = {
  /** Each word and pair that stands in one of them, and by it its place; -1 for all others. */
  keys: number[];
  placeOf(key: number): number;
  /** Row by row: where it begins, and which keys stand in it how often. */
  starts: Int32Array;
  places: Int32Array;
  times: Float32Array;
};

export function bagsOf(texts: Stretch[][]): Bags {
  const most = texts.reduce(
    (sum, text) => sum + text.reduce((all, { terms }) => all + 2 * terms.length, 0),
    0,
  );
  const { keys, placeOf, addedPlaceOf } = numbering(most);
  const starts = new Int32Array(texts.length + 1);
  const places = new Int32Array(most);
  const times = new Float32Array(most);
  /** Where a key stood last, one further on. */
  const latest = new Int32Array(most);
  let end = 0;
  for (const [row, text] of texts.entries()) {
    const start = end;
    eachKey(text, (key, weight) => {
      const place = addedPlaceOf(key);
      const known = (latest[place] ?? 0) - 1;
      if (known >= start) times[known] = (times[known] ?? 0) + weight;
      else {
        places[end] = place;
        times[end] = weight;
        end += 1;
        latest[place] = end;
      }
    });
    starts[row + 1] = end;
  }
  return { keys, placeOf, starts, places: places.subarray(0, end), times: times.subarray(0, end) };
}

/** Gives each key a place in the order in which it is met: a hash table, because a Map takes three times as long. */
function numbering(most: number) {
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, 2 * most)));
  const table = new Int32Array(size);
  const keys: number[] = [];
  const slotOf = (key: number) => {
    const mixed = Math.imul(key % span, 0x9e3779b1) ^ Math.imul(Math.floor(key / span), 0x85ebca6b);
    let slot = (mixed ^ (mixed >>> 15)) & (size - 1);
    for (;;) {
      const held = table[slot] ?? 0;
      if (held === 0 || keys[held - 1] === key) return slot;
      slot = (slot + 1) & (size - 1);
    }
  };
  return {
    keys,
    placeOf: (key: number) => (table[slotOf(key)] ?? 0) - 1,
    addedPlaceOf(key: number) {
      const slot = slotOf(key);
      const known = table[slot] ?? 0;
      if (known > 0) return known - 1;
      table[slot] = keys.push(key);
      return keys.length - 1;
    },
  };
}
