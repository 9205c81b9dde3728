import type { Marked } from "../search/search-query";

/** Why an insight bears on an initiative, as it is kept with the match. */
export type MatchReason =
  | { kind: "terms"; terms: { word: string; weight: number }[] }
  | { kind: "topic"; topicId: string; name: string; via: string | null }
  | { kind: "keyword"; word: string }
  | {
      kind: "link";
      throughInsightId: string;
      link: "supports" | "contradicts" | "derived from" | "supersedes";
    }
  | { kind: "contradicts"; insightId: string }
  | { kind: "replaces"; insightId: string }
  | { kind: "lesson"; sentence: string };

/** Where a record says what the brief asks about, with the shared words marked. */
export type MatchPassage = { section: string; text: Marked };

/** An insight as the matcher found it. */
export type FoundMatch = {
  insightId: string;
  /** Between 0 and 1. */
  score: number;
  /** Above the line from which it is put before people. */
  isStrong: boolean;
  reasons: MatchReason[];
  passage: MatchPassage | null;
  /** Those it contradicts or is contradicted by that came with it. */
  pairIds: string[];
};

/** What is matched: the words of an initiative, or a text that somebody pasted. */
export type Brief = {
  title: string;
  /** Markdown. */
  text: string;
  topicIds: string[];
  keywords: string[];
  language?: string;
};
