import type { Actor } from "../actor";
import { labelCounts } from "./label-counts";
import { searchWithPostgres } from "./postgres/search-with-postgres";
import { readHits } from "./read-hits";
import type { SearchAnswer, SearchQuery } from "./search-query";

/**
 * What the library answers to somebody: records that words and menus leave, those among them that this actor may see,
 * what each menu would leave, and what they know of each hit already. Without words the newest come first.
 */
export async function searchInsights(actor: Actor, query: SearchQuery, now: Date): Promise<SearchAnswer> {
  const { hits, counts, ...answer } = await searchWithPostgres(actor, query, now);
  const [shown, menus] = await Promise.all([readHits(actor, hits, now), labelCounts(counts, query)]);
  return { ...answer, hits: shown, counts: menus };
}
