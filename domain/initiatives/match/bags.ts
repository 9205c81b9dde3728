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
  /** Each word and pair that stands in one of them, and by it its place. */
  keys: number[];
  placeOf: Map<number, number>;
  /** Row by row: where it begins, and which keys stand in it how often. */
  starts: Int32Array;
  places: Int32Array;
  times: Float32Array;
};

export function bagsOf(texts: Stretch[][]): Bags {
  const keys: number[] = [];
  const placeOf = new Map<number, number>();
  const starts = new Int32Array(texts.length + 1);
  const length = texts.reduce(
    (sum, text) => sum + text.reduce((all, { terms }) => all + 2 * terms.length, 0),
    0,
  );
  const places = new Int32Array(length);
  const times = new Float32Array(length);
  /** Where in the current row a key stands, one further on. */
  const inRow = new Int32Array(length);
  let end = 0;
  for (const [row, text] of texts.entries()) {
    const start = end;
    eachKey(text, (key, weight) => {
      let place = placeOf.get(key);
      if (place === undefined) {
        place = keys.push(key) - 1;
        placeOf.set(key, place);
      }
      const known = (inRow[place] ?? 0) - 1;
      if (known >= start) times[known] = (times[known] ?? 0) + weight;
      else {
        places[end] = place;
        times[end] = weight;
        end += 1;
        inRow[place] = end;
      }
    });
    starts[row + 1] = end;
  }
  return { keys, placeOf, starts, places: places.subarray(0, end), times: times.subarray(0, end) };
}
