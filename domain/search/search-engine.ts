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
  next: SearchAnswer["next"];
};

/**
 * What finds records by words: one for each engine, all held to one contract. An engine returns, counts and suggests
 * only what the actor may see; `search-insights.ts` checks that once more.
 */
export type SearchEngine = {
  name: "postgres";
  search(actor: Actor, query: SearchQuery, now: Date): Promise<EngineAnswer>;
  /** Few hits, no counts, the last word unfinished: for boxes that answer while somebody types. */
  suggest(
    actor: Actor,
    words: string,
    now: Date,
  ): Promise<Pick<EngineAnswer, "hits" | "total" | "corrected">>;
  index(documents: SearchDocument[]): Promise<void>;
  remove(insightIds: string[]): Promise<void>;
};
