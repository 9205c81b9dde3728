/** What became of a mail of the week before, when there was a mail server. */
export type DemoOutcome = "sent" | "uncertain" | { bounced: string };

/** How somebody of the demo has their digest. */
export type DemoDigest = {
  by: string;
  /** A day and hour of their own: that of the day before their latest morning. */
  time?: string;
  /** They had one the week before as well. */
  before?: DemoOutcome;
  /** They stopped it after that. */
  stopped?: true;
};

/**
 * Whoever is not told of here has it as everybody has, and got their first one lately. Those who had one before are asked
 * nothing, so that it put no question to them.
 */
export const demoDigests: DemoDigest[] = [
  { by: "new.pm", before: "uncertain" },
  { by: "engineering.manager", time: "16:30", before: "sent" },
  { by: "platform.engineer", before: "sent", stopped: true },
  {
    by: "leaving.engineer",
    before: { bounced: "550 5.1.1 <leaving.engineer@example.com>: this mailbox has been closed" },
  },
];
