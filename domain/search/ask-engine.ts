import { reportProblem } from "./meilisearch/engine-health";
import { engineProblem } from "./meilisearch/engine-problem";
import { findEngineState, standstillOf } from "./meilisearch/engine-state";
import { shape } from "./meilisearch/index-settings";
import { meilisearchEngine } from "./meilisearch/meilisearch-engine";
import { oneSearchClient } from "./meilisearch/one-search-client";
import { searchWithPostgres } from "./postgres/search-with-postgres";
import { suggestWithPostgres } from "./postgres/suggest-with-postgres";
import type { EngineName, SearchEngine } from "./search-engine";

export const postgresEngine: SearchEngine = {
  name: "postgres",
  search: searchWithPostgres,
  suggest: suggestWithPostgres,
};

/**
 * Asks the engine that this installation is set up with, and PostgreSQL where that one cannot answer: while its index is
 * not there or too far behind, while it may still show somebody what they may not see any more, and from the moment it
 * fails until a worker finds it well again. Whoever notices the failure gets PostgreSQL's answer at once.
 */
export async function askEngine<Answer>(
  ask: (engine: SearchEngine) => Promise<Answer>,
  now: Date,
  findSecond: (now: Date) => Promise<SearchEngine | null> = secondEngine,
): Promise<{ answer: Answer; engine: EngineName }> {
  const second = await findSecond(now);
  if (second)
    try {
      return { answer: await ask(second), engine: second.name };
    } catch (error) {
      const problem = engineProblem(error);
      if (!problem) throw error;
      await reportProblem(problem, now);
    }
  return { answer: await ask(postgresEngine), engine: postgresEngine.name };
}

/** The second engine, if there is one and it may answer now. */
async function secondEngine(now: Date): Promise<SearchEngine | null> {
  const client = oneSearchClient();
  const state = client && (await findEngineState());
  if (!client || !state?.indexUid || standstillOf(state, shape, now)) return null;
  return meilisearchEngine(client, state.indexUid);
}
