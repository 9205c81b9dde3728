import type { Seeded } from "@/scripts/faults/seeded";

export const slips = ["swap", "drop", "add", "replace"] as const;
export type Slip = (typeof slips)[number];

const letters = [..."abcdefghijklmnopqrstuvwxyz"];

/** The word with one slip at any place, the first letter too; never the word itself. */
export function makeTypo(random: Seeded, word: string, slip: Slip): string {
  for (;;) {
    const place = Math.floor(random.between(0, slip === "add" ? word.length + 1 : word.length));
    const [before, after] = [word.slice(0, place), word.slice(place)];
    const letter = random.pick(letters);
    const typo = {
      swap: after.length > 1 ? `${before}${after[1]}${after[0]}${after.slice(2)}` : word,
      drop: `${before}${after.slice(1)}`,
      add: `${before}${letter}${after}`,
      replace: `${before}${letter}${after.slice(1)}`,
    }[slip];
    if (typo !== word) return typo;
  }
}
