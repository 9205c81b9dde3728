import type { Certainty } from "../evidence/evidence-input";

/** A section shows its best items and says how many more there are. */
export type Section<Item> = { items: Item[]; total: number };

export type DigestInsight = {
  insightId: string;
  statement: string;
  /** The language of the record, such as "de". */
  language: string;
  href: string;
  certainty: Certainty | null;
  /** A few quiet words beside how sure it is: since when, whether its reader remembers it. */
  note: string;
};

export type DigestInitiative = {
  initiativeId: string;
  name: string;
  href: string;
  /** "starts on Thursday", "runs until 3 December". */
  when: string;
  /** How many days lie before its kickoff; null where it has begun or has none. */
  startsIn: number | null;
  /** Of what bears on it those that are worth a word, and how many bear on it in all. */
  insights: Section<DigestInsight>;
  /** How many of the rest its reader has in mind. */
  inMind: number;
};

export type DigestQuestion = {
  cardId: string;
  insightId: string;
  question: string;
  language: string;
  /** Why it is asked: the end of a sentence that begins with "because". */
  because: string;
  href: string;
};

export type DigestNews = DigestInsight & {
  what: "new" | "changed" | "replaced" | "retired" | "doubted";
  /** What happened, in a few words of our own or of whoever changed it. */
  words: string;
  topic: string | null;
  /** The record that the words name beside this one. */
  otherId: string | null;
};

export type DigestAsk = {
  askId: string | null;
  /** Of what is asked of whoever looks after a path. */
  pathId: string | null;
  /** The record that it is to check; `rest` are those that the list has beside the ones named. */
  checkOf?: string;
  /** Other asks that this one sums up. */
  told?: string[];
  /** Came since the digest before. */
  isNew: boolean;
  sentence: string;
  href: string;
};

export type DigestPath = {
  pathId: string;
  title: string;
  href: string;
  /** "4 of 12 steps done". */
  progress: string;
  done: number;
  steps: number;
  next: { title: string; href: string; insightId: string | null } | null;
  /** A friendly word to whoever is behind; null when there is no reason for one. */
  nudge: string | null;
};

/** One person's week in the words they read; addresses are paths within Tidemark. */
export type DigestContent = {
  week: string;
  day: string;
  initiatives: Section<DigestInitiative>;
  due: Section<DigestQuestion>;
  news: Section<DigestNews>;
  asks: Section<DigestAsk>;
  paths: Section<DigestPath>;
};

/** The content of an edition, as it was stored. */
export const digestIn = (stored: Record<string, unknown>) => stored as DigestContent;
