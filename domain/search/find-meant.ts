import type { Actor } from "../actor";
import { listedFor } from "../insights/insight-policy";
import { askEngine } from "./ask-engine";
import { nearTexts } from "./postgres/near-texts";
import type { MeantWords, SearchAnswer, SearchQuery } from "./search-query";

/** So few hits may come from a slip that somebody made in writing, too. */
const fewHits = 3;
const muchMore = 3;
const mostTried = 2;

/**
 * Other words that somebody may have meant whose search found little, offered beside what was found and never put in
 * its place: those that find much more of what this actor may see.
 */
export async function findMeant(
  actor: Actor,
  query: SearchQuery,
  { total, isRelaxed, corrected }: Pick<SearchAnswer, "total" | "isRelaxed" | "corrected">,
  now: Date,
): Promise<MeantWords | null> {
  const isOther = isRelaxed || corrected !== null;
  if (!query.q || query.page > 1 || !(isOther || total.count <= fewHits)) return null;
  const least = isOther ? 1 : Math.max(1, muchMore * total.count);
  const near = await nearTexts(query.q, listedFor(actor, now), { onlyParted: corrected !== null });
  for (const q of near.slice(0, mostTried)) {
    const { answer } = await askEngine((engine) => engine.search(actor, { ...query, q }, now), now);
    if (!answer.isRelaxed && answer.total.count >= least) return { q, total: answer.total };
  }
  return null;
}
