/** What a message is about. A new kind of mail is added here and gets a template in `emails/`. */
export const deliveryKinds = [
  "sign-in",
  "invitation",
  "review-request",
  "import-report",
  "questions",
  "digest",
  "test",
] as const;

export type DeliveryKind = (typeof deliveryKinds)[number];

/** Somebody waits in front of the door: tried once even at an address that is paused. */
export const isAboutSignIn = (kind: string) => kind === "sign-in";

/** What colleagues ask of somebody stands on their home page too: whoever finds that enough gets no mail of it. */
export const isAsk = (kind: string) => kind === "review-request";
