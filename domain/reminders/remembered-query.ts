import type { RememberedPart } from "./remembered-input";

/** One insight that somebody met, or that is entrusted to them, as they alone see it. */
export type RememberedInsight = {
  id: string;
  href: string;
  statement: string;
  language: string;
  /** From 0 to 1; null when they never met it. */
  recall: number | null;
  contacts: number;
  /** The local day of the last time. */
  lastOn: string | null;
  /** The local day of their next question; null when none is planned. */
  nextOn: string | null;
  isEntrusted: boolean;
  /** A question about it waits for them now. */
  openCardId: string | null;
};

export type RememberedTopic = { slug: string; name: string; insights: number };

/** How much there is in each part, and how much of what somebody met they remember. */
export type RememberedCounts = Record<RememberedPart, number> & {
  /** What they would most likely recall today. */
  held: number;
  /** The mean of all that they met, from 0 to 1; null while there is nothing. */
  recall: number | null;
};

/** What a reader of a record is told of who remembers it. */
export type Remembering = {
  /** Theirs alone; null when they never met it and are not asked about it. */
  own: {
    recall: number | null;
    contacts: number;
    nextOn: string | null;
    isNotForMe: boolean;
  } | null;
  /** Whom it is entrusted to, the reader first. */
  keepers: { id: string; name: string }[];
  isKeeper: boolean;
  /** How many would most likely recall it today; null for fewer than five. */
  holders: number | null;
};

/** How much several people remember of an insight on average, and how many of them met it; by its id, and only where that tells nothing of one. */
export type GroupRecall = Record<string, { met: number; recall: number }>;

/** Whom a record is entrusted to, and who else could keep it. */
export type Keeping = {
  keepers: { id: string; name: string; origin: "chosen" | "volunteer" | "named" }[];
  others: { id: string; name: string; email: string }[];
};
