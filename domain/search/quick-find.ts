import type { Actor } from "../actor";
import { suggestWithPostgres } from "./postgres/suggest-with-postgres";
import { readHits } from "./read-hits";
import type { QuickAnswer } from "./search-query";

/** The best few records for words that may not be finished yet: for boxes that answer while somebody types. */
export async function quickFind(actor: Actor, words: string, now: Date): Promise<QuickAnswer> {
  const { hits, ...answer } = await suggestWithPostgres(actor, words, now);
  const shown = await readHits(actor, hits, now);
  return {
    ...answer,
    hits: shown.map(({ id, href, statement, certainty, language, status }) => ({
      ...{ id, href, statement, certainty, language, status },
    })),
  };
}
