import type { SearchTotal } from "../search-query";

/** What people looked for and no insight held. */
export type UnansweredSearch = {
  folded: string;
  /** As they were typed last. */
  words: string;
  times: number;
  /** The hour alone. */
  lastAt: Date;
  /** What this reader finds by them today; null when it is still nothing. */
  finds: SearchTotal | null;
  aside: { by: string | null; at: Date } | null;
};
