import { db } from "@/db/client";
import { searches } from "@/db/schema/search";
import type { Actor } from "../actor";
import { facets, type SearchAnswer, type SearchQuery } from "./search-query";
import { looksPersonal } from "./unanswered/looks-personal";
import { shownWords } from "./unanswered/shown-words";

const hourMs = 60 * 60 * 1000;

/**
 * Keeps what was looked for and how many records hold it, as whoever looked saw it, so that what is missing can be
 * seen. Who it was, and when within the hour, is not kept, nor what looks like an address or a number of somebody;
 * looking around without words is no search.
 */
export async function recordSearch(
  actor: Actor,
  query: SearchQuery,
  { total, isRelaxed, engine }: Pick<SearchAnswer, "total" | "isRelaxed" | "engine">,
  now: Date,
) {
  if (!query.q || query.page > 1 || looksPersonal(query.q)) return;
  const chosen = facets.flatMap((facet) => {
    const value = query[facet];
    return value === undefined || value.length === 0 ? [] : [[facet, value] as const];
  });
  const results = isRelaxed ? 0 : total.count;
  await db.insert(searches).values({
    at: new Date(Math.floor(now.getTime() / hourMs) * hourMs),
    words: query.q,
    folded: results === 0 ? await shownWords(actor, query.q, now) : null,
    filters: Object.fromEntries(chosen),
    ...{ results, engine },
  });
}
