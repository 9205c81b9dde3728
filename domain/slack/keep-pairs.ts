import type { InsightCard } from "./insight-card";

/** A card of several, with whether it contradicts what stands above it. */
export type BoundCard = { card: InsightCard; contradictsAbove: boolean };

/**
 * The first of these, each followed by all that contradicts it: neither is read without the other, so those that do not fit
 * together are left out together. `others` are all that the reader may see.
 */
export function keepPairs(
  ordered: InsightCard[],
  pairs: [string, string][],
  others: InsightCard[],
  most: number,
): BoundCard[] {
  const kept: BoundCard[] = [];
  for (const card of ordered) {
    if (kept.some((one) => one.card.id === card.id)) continue;
    const unit = bound(card, pairs, others);
    if (kept.length + unit.length > most) continue;
    kept.push(...unit.map((one, index) => ({ card: one, contradictsAbove: index > 0 })));
  }
  return kept;
}

/** A card with what contradicts it, and what contradicts that. */
function bound(card: InsightCard, pairs: [string, string][], others: InsightCard[]) {
  const unit = [card];
  for (const one of unit)
    for (const other of others)
      if (!unit.some(({ id }) => id === other.id) && pairs.some((pair) => isPair(pair, one.id, other.id)))
        unit.push(other);
  return unit;
}

const isPair = ([a, b]: [string, string], one: string, other: string) =>
  (a === one && b === other) || (a === other && b === one);
