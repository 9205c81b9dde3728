import { searchWithPostgres } from "./postgres/search-with-postgres";
import { suggestWithPostgres } from "./postgres/suggest-with-postgres";
import type { EngineName, SearchEngine } from "./search-engine";

export const postgresEngine: SearchEngine = {
  name: "postgres",
  search: searchWithPostgres,
  suggest: suggestWithPostgres,
};

/** Asks the engine that this installation is set up with, and PostgreSQL where that one cannot answer. */
export async function askEngine<Answer>(
  ask: (engine: SearchEngine) => Promise<Answer>,
): Promise<{ answer: Answer; engine: EngineName }> {
  return { answer: await ask(postgresEngine), engine: postgresEngine.name };
}
