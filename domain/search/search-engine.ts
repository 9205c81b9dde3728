import type { Actor } from "../actor";
import type { Facet, Marked, SearchAnswer, SearchQuery, SearchTotal } from "./search-query";

/** One record as an engine keeps it: plain words without Markdown. */
export type SearchDocument = {
  insightId: string;
  language: string;
  statement: string;
  summary: string;
  /** Topics and their synonyms. */
  topics: string[];
  /** All other sections, one below the other. */
  body: string;
};

export type EngineHit = { insightId: string; statement: Marked; excerpt: Marked | null };

export type EngineAnswer = {
  hits: EngineHit[];
  total: SearchTotal;
  counts: Record<Facet, { value: string; count: number }[]>;
  corrected: string | null;
  isRelaxed: boolean;
  isFilled: boolean;
  next: SearchAnswer["next"];
};

/** Few hits, no counts: for boxes that answer while somebody types. */
export type EngineSuggestions = Pick<EngineAnswer, "hits" | "total" | "corrected">;

export type EngineName = "postgres" | "meilisearch";

/**
 * What finds records by words: one for each engine, all held to one contract (`search-contract.test.ts`). An engine
 * returns, counts and suggests only what the actor may see; `read-hits.ts` checks that once more. How it is kept in step
 * with the records is its own affair.
 */
export type SearchEngine = {
  name: EngineName;
  search(actor: Actor, query: SearchQuery, now: Date): Promise<EngineAnswer>;
  /** The last word may go on. */
  suggest(actor: Actor, words: string, now: Date): Promise<EngineSuggestions>;
};
