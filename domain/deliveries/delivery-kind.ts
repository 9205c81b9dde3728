/** What a message is about. A new kind of mail is added here and gets a template in `emails/`. */
export const deliveryKinds = [
  "sign-in",
  "invitation",
  "review-request",
  "import-report",
  "questions",
  "digest",
  "slack-trouble",
  "test",
  "thread-answer",
] as const;

export type DeliveryKind = (typeof deliveryKinds)[number];

/** Where no Slack is configured nobody reads of these. */
export const isOfSlack = (kind: DeliveryKind) => ["slack-trouble", "thread-answer"].includes(kind);

/** Somebody waits in front of the door: tried once even at an address that is paused. */
export const aboutSignIn: DeliveryKind = "sign-in";
export const isAboutSignIn = (kind: string) => kind === aboutSignIn;

/** What colleagues ask of somebody stands on their home page too: whoever finds that enough gets no mail of it. */
export const isAsk = (kind: string) => kind === "review-request";

/** What these say tells what somebody remembers, which is nobody else's to read, not even an administrator's. */
export const isForReaderAlone = (kind: string) => ["questions", "digest", "test"].includes(kind);

/** Which message goes first, whatever waits longer: who stands at the door, then who is waited for, and digests last. */
export function priorityOf(kind: string) {
  if (kind === "sign-in" || kind === "invitation") return -10;
  return kind === "digest" ? 10 : 0;
}
