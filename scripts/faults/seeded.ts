/** Numbers that look random and are the same for the same seed. */
export function seeded(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    between: (least: number, most: number) => least + next() * (most - least),
    pick: <Value>(values: readonly Value[]): Value => {
      const value = values[Math.floor(next() * values.length)];
      if (value === undefined) throw new Error("There is nothing to pick from.");
      return value;
    },
  };
}

export type Seeded = ReturnType<typeof seeded>;
