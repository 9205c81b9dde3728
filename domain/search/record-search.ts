import { db } from "@/db/client";
import { searches } from "@/db/schema/search";
import { facets, type SearchAnswer, type SearchQuery } from "./search-query";

const hourMs = 60 * 60 * 1000;

/**
 * Keeps what was looked for and how much was found, as whoever looked saw it, so that what is missing can be seen. Who
 * it was, and when within the hour, is not kept; looking around without words is no search.
 */
export async function recordSearch(
  query: SearchQuery,
  { total, engine }: Pick<SearchAnswer, "total" | "engine">,
  now: Date,
) {
  if (!query.q || query.page > 1) return;
  const chosen = facets.flatMap((facet) => {
    const value = query[facet];
    return value === undefined || value.length === 0 ? [] : [[facet, value] as const];
  });
  await db.insert(searches).values({
    at: new Date(Math.floor(now.getTime() / hourMs) * hourMs),
    words: query.q,
    filters: Object.fromEntries(chosen),
    results: total.count,
    engine,
  });
}
