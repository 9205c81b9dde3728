import type { Actor } from "../actor";
import { askEngine } from "./ask-engine";
import { labelCounts } from "./label-counts";
import { readHits } from "./read-hits";
import type { SearchAnswer, SearchQuery } from "./search-query";

/**
 * What the library answers to somebody: records that words and menus leave, those among them that this actor may see,
 * what each menu would leave, and what they know of each hit already. Without words the newest come first.
 */
export async function searchInsights(actor: Actor, query: SearchQuery, now: Date): Promise<SearchAnswer> {
  const { answer, engine } = await askEngine((asked) => asked.search(actor, query, now), now);
  const { hits, counts, ...rest } = answer;
  const [shown, menus] = await Promise.all([readHits(actor, hits, now), labelCounts(counts, query)]);
  return { ...rest, engine, hits: shown, counts: menus };
}
