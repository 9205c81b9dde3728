import type { Certainty } from "../evidence/evidence-input";
import type { CauseKind, CauseView } from "./cause-query";

/** A record that needs review, as the list of its owner shows it. */
export type NeedsReviewItem = {
  id: string;
  href: string;
  statement: string;
  language: string;
  certainty: Certainty | null;
  isRestricted: boolean;
  owner: { id: string; name: string };
  /** Evidence weight now, and when it was published. */
  weight: { now: number; published: number | null };
  /** Of the last 365 days. */
  readers: number;
  /** How many people hold it now, as the record says it: null where they are fewer than five. */
  holders: number | null;
  /** When the oldest open cause was opened. */
  since: Date;
  causes: CauseView[];
};

/** How many of the records in the list stand under each value; what was chosen in the other menus holds. */
export type NeedsReviewCounts = {
  causes: { kind: CauseKind; count: number }[];
  topics: { slug: string; name: string; count: number }[];
};

export type NeedsReview = { items: NeedsReviewItem[]; total: number; counts: NeedsReviewCounts };

/** Somebody who looks after records, and how many of these need review. */
export type OwnerLoad = {
  id: string;
  name: string;
  owned: number;
  needReview: number;
  since: Date;
};
