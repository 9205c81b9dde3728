import { Meilisearch } from "meilisearch";
import { environment } from "@/config/environment";
import { searchTimeout } from "./client";

/** Everything that one search asks of Meilisearch has to be answered within the time of a search, counted from the first. */
class OneSearchClient extends Meilisearch {
  private until: AbortSignal | undefined;

  override multiSearch: Meilisearch["multiSearch"] = (queries, init) => {
    this.until ??= AbortSignal.timeout(searchTimeout);
    return super.multiSearch(queries, { ...init, signal: this.until });
  };
}

/** For one search; null where this installation has no second engine. */
export function oneSearchClient(): Meilisearch | null {
  const { MEILISEARCH_URL: host, MEILISEARCH_API_KEY: apiKey } = environment();
  return host ? new OneSearchClient({ host, ...(apiKey ? { apiKey } : {}) }) : null;
}
