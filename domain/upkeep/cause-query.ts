export const causeKinds = [
  "review-date",
  "evidence-changed",
  "basis-gone",
  "contradicted",
  "weight-fell",
] as const;
export type CauseKind = (typeof causeKinds)[number];

/** A piece of a sentence; with an address, a link. */
export type Part = { text: string; href?: string; lang?: string };

/** Why a record needs review, as one sentence for one reader: what they may not see is not named. */
export type CauseView = {
  id: string;
  insightId: string;
  kind: CauseKind;
  openedAt: Date;
  parts: Part[];
};

/** The sentence alone, for mails and plain text. */
export const plainWords = (parts: Part[]) => parts.map(({ text }) => text).join("");
