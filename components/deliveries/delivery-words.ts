import type { ChipTone } from "@/components/ui/chip";

/** What each state is called, how it is marked, and what it means for whoever waits for the mail. */
export const deliveryStateWords = {
  pending: { name: "Waiting", tone: "plain", meaning: "It goes out as soon as the mail server takes it." },
  sending: { name: "Being sent", tone: "tide", meaning: "It is being handed to the mail server now." },
  sent: { name: "Sent", tone: "kelp", meaning: "The mail server has accepted it." },
  uncertain: {
    name: "Uncertain",
    tone: "sand",
    meaning: "It was handed over, but the mail server's answer was lost: it may have arrived.",
  },
  failed: { name: "Failed", tone: "coral", meaning: "It did not arrive and is not tried again by itself." },
  cancelled: { name: "Cancelled", tone: "plain", meaning: "It is not sent." },
  held: { name: "Held back", tone: "sand", meaning: "It waits until you release it." },
  kept: { name: "Kept here", tone: "tide", meaning: "There was no mail server, so it can be read here." },
} as const satisfies Record<string, { name: string; tone: ChipTone; meaning: string }>;

const slackMeanings: Partial<Record<keyof typeof deliveryStateWords, string>> = {
  pending: "It is posted as soon as its turn comes: Slack takes about one message a second.",
  sending: "It is being posted to Slack now.",
  sent: "Slack has posted it.",
  uncertain: "Slack’s answer was lost, and Tidemark may not look: it may have been posted.",
};

/** What a state means by the way a message goes. */
export const meaningOf = (state: keyof typeof deliveryStateWords, lane: LaneName) =>
  (lane === "slack" ? slackMeanings[state] : undefined) ?? deliveryStateWords[state].meaning;

export type LaneName = "mail" | "slack";

export const laneNames: Record<LaneName, string> = { mail: "Mail", slack: "Slack" };

/** Of mails that were uncertain, whatever became of them. */
export const onceUncertainMeaning =
  "The mail server's answer was lost once. What was sent again is the same message, so whoever got it twice can tell.";

export type DeliveryStateName = keyof typeof deliveryStateWords;

const kinds: Record<string, string> = {
  "sign-in": "Sign-in",
  invitation: "Invitation",
  "review-request": "Request to review",
  "import-report": "Report of an import",
  questions: "Questions of a day",
  digest: "Weekly digest",
  "slack-trouble": "Word of Slack",
  test: "Test message",
  "thread-answer": "Answer in a thread",
};

export const kindName = (kind: string) => kinds[kind] ?? kind;
