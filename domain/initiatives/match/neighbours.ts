import type { Bags } from "./bags";

export type Neighbour = { row: number; likeness: number };

type Among = {
  isOpen: boolean[];
  /** What a record shares with everything: does not make it near. */
  commonness: Float64Array;
  most: number;
};

/** By record, the few open ones that resemble it most. */
export function nearestOf(
  bags: Bags,
  weights: Float32Array,
  { isOpen, commonness, most }: Among,
): Neighbour[][] {
  const many = isOpen.length;
  const alike = likenesses(bags, weights);
  const open = isOpen.flatMap((is, row) => (is ? [row] : []));
  return isOpen.map((_, row) => {
    const near: (Neighbour & { rank: number })[] = [];
    let least = Number.NEGATIVE_INFINITY;
    for (const other of open) {
      const likeness = alike[row * many + other] ?? 0;
      const rank = likeness - (commonness[other] ?? 0);
      if (other === row || (near.length === most && rank <= least)) continue;
      const at = near.findIndex((one) => one.rank < rank);
      near.splice(at < 0 ? near.length : at, 0, { row: other, likeness, rank });
      if (near.length > most) near.pop();
      least = near.at(-1)?.rank ?? least;
    }
    return near;
  });
}

/** Cosines between all records, by way of the words that two of them share. */
function likenesses({ keys, starts, places }: Bags, weights: Float32Array): Float32Array {
  const many = starts.length - 1;
  const { from, rows, values } = byKey({ keys, starts, places }, weights);
  const sums = new Float32Array(many * many);
  for (let key = 0; key < keys.length; key += 1) {
    const end = from[key + 1] ?? 0;
    for (let one = from[key] ?? 0; one < end; one += 1) {
      const base = (rows[one] ?? 0) * many;
      const weight = values[one] ?? 0;
      for (let other = one + 1; other < end; other += 1) {
        const at = base + (rows[other] ?? 0);
        sums[at] = (sums[at] ?? 0) + weight * (values[other] ?? 0);
      }
    }
  }
  for (let one = 0; one < many; one += 1)
    for (let other = one + 1; other < many; other += 1)
      sums[other * many + one] = sums[one * many + other] ?? 0;
  return sums;
}

/** The same weights key by key: in which rows it stands, rising. */
function byKey({ keys, starts, places }: Pick<Bags, "keys" | "starts" | "places">, weights: Float32Array) {
  const from = new Int32Array(keys.length + 1);
  for (const place of places) from[place + 1] = (from[place + 1] ?? 0) + 1;
  for (let key = 0; key < keys.length; key += 1) from[key + 1] = (from[key + 1] ?? 0) + (from[key] ?? 0);
  const next = from.slice();
  const rows = new Int32Array(places.length);
  const values = new Float32Array(places.length);
  for (let row = 0; row + 1 < starts.length; row += 1)
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const place = places[at] ?? 0;
      const to = next[place] ?? 0;
      rows[to] = row;
      values[to] = weights[at] ?? 0;
      next[place] = to + 1;
    }
  return { from, rows, values };
}
