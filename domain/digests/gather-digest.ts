import type { DigestContent } from "./digest-query";
import type { DigestReader } from "./digest-reader";
import { listDigestAsks } from "./list-digest-asks";
import { listDigestInitiatives } from "./list-digest-initiatives";
import { listDigestNews } from "./list-digest-news";
import { listDigestPaths } from "./list-digest-paths";

/** All that a digest says of somebody's week beside the questions, as they may see it now. */
export async function gatherDigest(
  reader: DigestReader,
): Promise<Omit<DigestContent, "week" | "day" | "due">> {
  const [initiatives, news, asks, paths] = await Promise.all([
    listDigestInitiatives(reader),
    listDigestNews(reader),
    listDigestAsks(reader),
    listDigestPaths(reader),
  ]);
  // What comes up says it where the initiative stands.
  const shown = new Set(initiatives.items.map(({ href }) => href));
  const said = asks.items.filter(({ href }) => !shown.has(href));
  const isSaid = asks.items.length - said.length;
  return { initiatives, news, asks: { items: said, total: asks.total - isSaid }, paths };
}

/** A digest that says nothing is not sent. */
export const isEmptyDigest = ({ initiatives, due, news, asks, paths }: DigestContent) =>
  [initiatives, due, news, asks, paths].every(({ items }) => items.length === 0);
