/** How many people other than its author opened a record; never who. */
export type Readers = {
  ever: number;
  /** In the last 90 days. */
  quarter: number;
  /** For the first time in the last seven days. */
  newThisWeek: number;
  /** Since it was last published. */
  sincePublished: number;
};

/** What came of one published record. */
export type RecordEffect = {
  id: string;
  href: string;
  statement: string;
  language: string;
  isRestricted: boolean;
  /** When it was last published. */
  revisedAt: Date;
  readers: Readers;
  /** How many opened it in each of the last thirteen weeks, the oldest first. */
  weeks: number[];
  openQuestions: number;
  needsReview: boolean;
  /** The reader of the page may look after it. */
  mayTend: boolean;
};

/** The same of all of them together. */
export type EffectTotals = {
  records: number;
  readers: Pick<Readers, "ever" | "newThisWeek">;
  openQuestions: number;
  needReview: number;
};
