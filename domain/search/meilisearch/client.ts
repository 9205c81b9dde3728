import { Meilisearch } from "meilisearch";
import { environment } from "@/config/environment";

/** Whoever searches waits no longer; PostgreSQL answers instead. */
export const searchTimeout = 800;
/** One request of whoever brings the index in step; the task behind it may take longer. */
export const writeTimeout = 60_000;

const clients = new Map<string, Meilisearch>();

/** For searching; null where this installation has no second engine. */
export const searchClient = () => clientFor(searchTimeout);

/** For everything that nobody waits for at a screen. */
export const writeClient = () => clientFor(writeTimeout);

function clientFor(timeout: number): Meilisearch | null {
  const { MEILISEARCH_URL: host, MEILISEARCH_API_KEY: apiKey } = environment();
  if (!host) return null;
  const name = JSON.stringify([host, apiKey, timeout]);
  const client = clients.get(name) ?? new Meilisearch({ host, ...(apiKey ? { apiKey } : {}), timeout });
  clients.set(name, client);
  return client;
}
