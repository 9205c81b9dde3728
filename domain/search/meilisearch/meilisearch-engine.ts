import type { Meilisearch } from "meilisearch";
import type { SearchEngine } from "../search-engine";
import { searchWithMeilisearch } from "./search-with-meilisearch";
import { suggestWithMeilisearch } from "./suggest-with-meilisearch";

/**
 * Meilisearch finds, filters and counts; what somebody typed is read, hits are put in order and marked as on PostgreSQL,
 * so that both answer alike. What is not about words PostgreSQL knows best.
 */
export const meilisearchEngine = (client: Meilisearch, indexUid: string): SearchEngine => ({
  name: "meilisearch",
  search: (actor, query, now) => searchWithMeilisearch({ client, indexUid }, actor, query, now),
  suggest: (actor, words, now) => suggestWithMeilisearch({ client, indexUid }, actor, words, now),
});
