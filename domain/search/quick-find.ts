import type { Actor } from "../actor";
import { askEngine } from "./ask-engine";
import { readHits } from "./read-hits";
import type { QuickAnswer } from "./search-query";

/** The best few records for words that may not be finished yet: for boxes that answer while somebody types. */
export async function quickFind(actor: Actor, words: string, now: Date): Promise<QuickAnswer> {
  const { answer } = await askEngine((engine) => engine.suggest(actor, words, now), now);
  const { hits, ...rest } = answer;
  const shown = await readHits(actor, hits, now);
  return {
    ...rest,
    hits: shown.map(({ id, href, statement, certainty, language, status }) => ({
      ...{ id, href, statement, certainty, language, status },
    })),
  };
}
