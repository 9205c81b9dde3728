import type { Seeded } from "@/scripts/faults/seeded";

const letters = "23456789bcdfghjkmnpqrstvwxyz";

/** Ids and keys that are the same for the same seed. */
export function seededIds(random: Seeded) {
  let count = 0;
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => Math.floor(random.next() * 16).toString(16)).join("");
  return {
    /** In the order in which they are made, as version 7 ids are. */
    uuid() {
      count += 1;
      const time = count.toString(16).padStart(12, "0");
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-a${hex(3)}-${hex(12)}`;
    },
    key: () => Array.from({ length: 8 }, () => random.pick([...letters])).join(""),
  };
}
