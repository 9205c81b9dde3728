import type { Digest, DigestInitiative, Section } from "./digest";

/** What can be read over a cup of coffee. Every question is shown: each of them was asked. */
const calm = { initiatives: 5, insights: 5, due: 30, news: 8, asks: 8, paths: 5 };

/**
 * The same digest with its best items: in each list at most so many, and never more than can be read in peace. The lists
 * still say how many there are in all.
 */
export function shortenDigest(digest: Digest, most: number): Digest {
  const { initiatives, due, news, asks, paths } = digest;
  const shorten = <Item>({ items, total }: Section<Item>, list: keyof typeof calm) => ({
    items: items.slice(0, Math.min(most, calm[list])),
    total: Math.max(total, items.length),
  });
  const bearing = (one: DigestInitiative) => ({ ...one, insights: shorten(one.insights, "insights") });
  const shown = shorten(initiatives, "initiatives");
  return {
    lead: digest.lead,
    initiatives: { ...shown, items: shown.items.map(bearing) },
    due: shorten(due, "due"),
    news: shorten(news, "news"),
    asks: shorten(asks, "asks"),
    paths: shorten(paths, "paths"),
  };
}

/** From here on no list is any longer. */
export const allOfIt = Math.max(...Object.values(calm));

export function longestList({ initiatives, due, news, asks, paths }: Digest) {
  const lists = [initiatives, due, news, asks, paths, ...initiatives.items.map(({ insights }) => insights)];
  return Math.max(...lists.map(({ items }) => items.length));
}
