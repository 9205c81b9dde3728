/** An insight that a change of half-life concerns: what it weighs then, and below what it needs review. */
export type Concerned = { statement: string; href: string; weight: number; half: number };

export type HalfLifeChange = {
  /** Would need review, and do not now. */
  needing: { total: number; first: Concerned[] };
  /** Need review only because their weight fell, and would not any more. */
  relieved: { total: number; first: Concerned[] };
};
