/** When somebody gets their digest, and whether. */
export type DigestSettings = {
  /** 1 for Monday to 7 for Sunday. */
  digestDay: number;
  /** A local time such as `08:00`. */
  digestTime: string;
  stoppedAt: Date | null;
  /** The local day and time of the next one; null for whoever stopped it. */
  next: { on: string; at: string } | null;
  /** Mail to them came back, so that none is sent. */
  isMailPaused: boolean;
};
