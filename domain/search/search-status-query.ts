/** How search stands, as the status page shows it. */
export type SearchStatus = {
  /** In use, and not in PostgreSQL's own index yet. */
  records: number;
  missing: number;
  /** Null where this installation is set up without one. */
  second: {
    /** Why it answers nobody; null while it does. */
    standstill: "not-prepared" | "not-built" | "failing" | "narrowing" | "behind" | null;
    problem: string | null;
    failingSince: Date | null;
    behind: number;
    behindSince: Date | null;
    builtAt: Date | null;
    /** While the present index answers, another one is filled. */
    isRebuilding: boolean;
    checkedAt: Date | null;
    compared: number | null;
    differing: number | null;
  } | null;
};
