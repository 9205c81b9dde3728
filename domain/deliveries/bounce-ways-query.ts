/** How bounces come in, as administrators see it; never with a secret. */
export type BounceWays = {
  /** The address that mail servers report to, with a stand-in for the delivery; null where it is the sender's. */
  returnPath: string | null;
  mailbox: {
    server: string;
    folder: string;
    /** When it was last looked into, and what went wrong if it did; null before the first time. */
    lookedAt: Date | null;
    problem: string | null;
  } | null;
  webhook: { address: string; hasSecret: boolean };
  /** When the last report of each way was taken down. */
  lastBySource: Record<"smtp" | "report" | "webhook", Date | null>;
};
