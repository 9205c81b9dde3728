export type ReadersQuestion = {
  /** The record it stands on. */
  on: string;
  by: string;
  daysAgo: number;
  body: string;
  answered?: { by: string; daysAgo: number; body: string };
  folded?: { by: string; daysAgo: number; into: "limitations" | "usage" };
};

/** What readers asked on records: one waits for an answer, one has it, and one answer became a limit. */
export const readersQuestions: ReadersQuestion[] = [
  {
    on: "default-effect",
    by: "product.manager",
    daysAgo: 3,
    body: "Does this hold when people see the contribution leave their pay each month? The sponsor fears that many will object **after** the first pay slip.",
  },
  {
    on: "sample-ratio-mismatch",
    by: "new.analyst",
    daysAgo: 4,
    body: "Two of my arms hold 51.6 and 48.4 per cent. From how many visitors on is that a mismatch, and no longer chance?",
    answered: {
      by: "analyst",
      daysAgo: 3,
      body: "It depends on how many there were: with 1,000 visitors that is chance (p = 0.31), with 20,000 it is a mismatch (p below 0.0001). Put both counts into a chi-squared test before you look at any outcome, and stop below 0.0005.",
    },
  },
  {
    on: "code-review-spreads-knowledge",
    by: "engineering.manager",
    daysAgo: 11,
    body: "May I use this when we talk about security reviews?",
    answered: {
      by: "leaving.engineer",
      daysAgo: 10,
      body: "I would not: neither study looked at reviews for security, and what is looked for there is another thing. That should stand in the limits.",
    },
    folded: { by: "leaving.engineer", daysAgo: 9, into: "limitations" },
  },
];
