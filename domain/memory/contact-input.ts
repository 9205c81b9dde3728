/** What somebody said of themselves after the answer, in the words of the buttons. */
export const grades = ["knew", "roughly", "forgot", "not-for-me"] as const;
export type Grade = (typeof grades)[number];

/** What the buttons say. They never move and never change. */
export const gradeWords: Record<Grade, string> = {
  knew: "Knew it",
  roughly: "Roughly",
  forgot: "Forgot",
  "not-for-me": "Not for me",
};

/** Where a contact came about. */
export const contactChannels = ["path", "web", "mail", "slack", "page", "presentation"] as const;
export type ContactChannel = (typeof contactChannels)[number];
