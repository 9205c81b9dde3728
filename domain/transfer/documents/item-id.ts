import { createHash } from "node:crypto";
import { itemId } from "../../evidence/evidence-input";

/**
 * Ids for the points of a list, made from what they say: a second import gives the same ones, and a point put in
 * between changes no other's. The id a file gives itself is kept.
 */
export function itemIds(): (text: string, given?: string) => string {
  const taken = new Set<string>();
  return (text, given = "") => {
    const wanted = itemId.safeParse(given).success ? given : hashOf(text);
    let id = wanted;
    for (let copy = 2; taken.has(id); copy += 1) id = `${wanted.slice(0, 34)}-${copy}`;
    taken.add(id);
    return id;
  };
}

const hashOf = (text: string) =>
  `i${createHash("sha256").update(text.trim().normalize("NFC")).digest("hex").slice(0, 11)}`;
