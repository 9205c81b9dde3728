import { choicesOf, cleared } from "@/components/insights/library/library-address";
import { topicsThatFit } from "@/components/insights/library/topics-that-fit";
import type { Actor } from "@/domain/actor";
import { listTopics } from "@/domain/people/topics";
import { searchInsights } from "@/domain/search/search-insights";
import type { SearchQuery } from "@/domain/search/search-query";

/** Where somebody who found nothing can go on: without one of the filters, or to topics that the words bring to mind. */
export async function waysOut(actor: Actor, query: SearchQuery, now: Date) {
  const [without, topics] = await Promise.all([
    withoutEach(actor, query, now),
    query.q ? listTopics(actor) : [],
  ]);
  return {
    without: without.filter(({ total }) => total.count > 0),
    topics: topicsThatFit(topics, query.q),
  };
}

const withoutEach = (actor: Actor, query: SearchQuery, now: Date) =>
  Promise.all(
    [...new Set(choicesOf(query).map(({ facet }) => facet))].map(async (facet) => {
      const { total } = await searchInsights(actor, cleared(query, facet), now);
      return { facet, total };
    }),
  );
