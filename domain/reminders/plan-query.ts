import type { Because, CardReason } from "./card-query";

/** Why something is not asked today, in code; `components/reminders` has the words. */
export type NotAsked =
  | "chosen"
  | "no-room"
  | "known-well"
  | "asked-lately"
  | "not-due"
  | "not-today"
  | "little-worth"
  | "behind-others"
  | "not-for-them"
  | "snoozed"
  | "no-question"
  | "still-open";

/** One insight that was weighed for a person's day. */
export type Weighed = {
  insightId: string;
  statement: string;
  language: string;
  href: string;
  reason: CardReason;
  because: Because;
  /** From 0 to 1; null when they never met it, or where whoever looks may not know. */
  recall: number | null;
  dueOn: string | null;
  lastAskedOn: string | null;
  value: number;
  verdict: NotAsked;
};

/** Why nothing at all is asked today; null when something may be. */
export type Hindrance =
  | "stopped"
  | "paused"
  | "not-an-allowed-day"
  | "before-their-hours"
  | "after-their-hours"
  | "no-room"
  | "none-wanted"
  | "gone-quiet"
  | "deactivated";

/** A person's plan of one local day, explained. */
export type ExplainedPlan = {
  day: string;
  cap: number;
  askedLately: number;
  room: number;
  hindrance: Hindrance | null;
  /** Their digest goes out that day, so that its questions have no mail of their own. */
  isDigestDay: boolean;
  /** The next local day and time on which they may be asked. */
  next: { on: string; at: string } | null;
  /** What is open now, and what was or would be asked. */
  asked: Weighed[];
  others: Weighed[];
  /** How many more were weighed than are listed. */
  more: number;
};
