import type { Certainty } from "../evidence/evidence-input";
import type { NamedTopic } from "../insights/record-query";
import type { NextDay } from "./initiative-query";
import type { DismissReason } from "./judging-input";
import type { MatchPassage, MatchReason } from "./match-query";

/** A record as it stands in a list of what is known. */
export type KnownRecord = {
  id: string;
  href: string;
  statement: string;
  language: string;
  direction: "ltr" | "rtl";
  certainty: Certainty | null;
  /** As `StandingChips` ask for it. */
  standing: {
    status: "draft" | "published" | "superseded" | "retired";
    isInReview: boolean;
    needsReview: boolean;
    isRestricted: boolean;
  };
  /** The latest publishing, or when somebody said that it is still true. */
  confirmedAt: Date;
  isStillTrue: boolean;
  topics: NamedTopic[];
  /** Sanitized HTML of each. */
  limitations: { id: string; html: string }[];
  /** Whether this reader met it: read or answered. */
  isMet: boolean;
};

/** Another record that a reason speaks of; only ones that the reader may see are ever named. */
export type NamedRecord = { id: string; href: string; statement: string };

export type KnownState = "suggested" | "accepted" | "dismissed";

/** Something that bears on an initiative, with why and what people said of it. */
export type KnownInsight = {
  /** By which it is accepted or dismissed: that of an older record where this one took its place since. */
  insightId: string;
  record: KnownRecord;
  state: KnownState;
  origin: "found" | "hand";
  reasons: MatchReason[];
  passage: MatchPassage | null;
  score: number;
  /** Those it contradicts or is contradicted by, of those that this reader may see. */
  pairIds: string[];
  /** Came up since this reader last looked. */
  isNew: boolean;
  decided: { by: string; at: Date; reason: DismissReason | null } | null;
  /** Set aside by this reader a moment ago: it keeps its place, so that they can take it back there. */
  isJustDismissed: boolean;
  isUsed: boolean;
  /** Came with its pair alone, without a row that could be accepted or dismissed. */
  isCompanion: boolean;
};

/** One that stands alone, or several that contradict each other and are read together. */
export type KnownUnit = KnownInsight[];

/** What answers one question, by the topic that its records share; null for those without one. */
export type KnownGroup = { topic: NamedTopic | null; units: KnownUnit[] };

export type Known = {
  groups: KnownGroup[];
  /** Those beyond what one reads at once. */
  further: KnownUnit[];
  dismissed: KnownInsight[];
  /** All records that a reason names, by id. */
  named: Record<string, NamedRecord>;
};

/** How many are put before people at once. */
export const mostLinked = 8;

/** What stands near, where nothing is known. */
export type Nearest = {
  /** What to look for in the library. */
  words: string[];
  /** What others looked for in vain, for those who may see that. */
  searches: { words: string; times: number }[];
  drafts: { href: string; statement: string; language: string }[];
};

/** One time that an initiative came up. */
export type OccasionListed = {
  id: string;
  kind: "created" | "brief" | "milestone" | "mentioned" | "told" | "published";
  note: string;
  by: string | null;
  at: Date;
  /** The reader's local day. */
  day: string;
  /** How many insights came up then, of those that this reader may see. */
  found: number;
  /** What is known is still being looked up because of it. */
  waits: boolean;
};

/** Which insights somebody has met, by their id. */
export type Meetings = Record<string, string[]>;

/** What of it lies before somebody at home. */
export type ComingUp = {
  id: string;
  href: string;
  title: string;
  next: NextDay | null;
  insights: { id: string; href: string; statement: string; language: string; isMet: boolean }[];
};

/** An initiative as another page names it. */
export type NamedInitiative = { id: string; href: string; title: string };

/** An insight with the decisions that it was used in. */
export type UsedInsight = NamedRecord & { language: string; usedIn: NamedInitiative[] };
