import { createHash } from "node:crypto";
import { itemId } from "../../evidence/evidence-input";

/**
 * Ids for the points of a list, made from what they say: a second import gives the same ones, and a point put in
 * between changes no other's. The id a file gives itself is kept.
 */
export function itemIds(): (text: string, given?: string) => string {
  const taken = new Set<string>();
  const copies = new Map<string, number>();
  return (text, given = "") => {
    const wanted = itemId.safeParse(given).success ? given : hashOf(text);
    let id = wanted;
    while (taken.has(id)) {
      const copy = (copies.get(wanted) ?? 1) + 1;
      copies.set(wanted, copy);
      id = `${wanted.slice(0, 30)}-${copy}`;
    }
    taken.add(id);
    return id;
  };
}

const hashOf = (text: string) =>
  `i${createHash("sha256").update(text.trim().normalize("NFC")).digest("hex").slice(0, 11)}`;
