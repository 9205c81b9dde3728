import type { cardReasons, cardStates } from "@/db/schema/reminders";

export type CardReason = (typeof cardReasons)[number];
export type CardState = (typeof cardStates)[number];

/** Why a question is here, as far as the person may know it; `because-query.ts` makes the sentence of it. */
export type Because =
  | { kind: "kickoff"; title: string; on: string }
  | { kind: "under-way"; title: string; until: string | null }
  | { kind: "keeper"; keepers: number }
  | { kind: "history"; topic: string | null }
  | { kind: "path"; title: string }
  | { kind: "must-know"; team: string }
  | { kind: "follow"; topic: string }
  | { kind: "changed"; on: string }
  | { kind: "promised"; on: string }
  | { kind: "asked-for" };

/** What is asked, without the answer, which is fetched when it is wanted. */
export type AskedPrompt = {
  promptId: string;
  /** Rendered and safe. */
  questionHtml: string;
  language: string;
  /** Set only where the answer is checked before it is shown. */
  check: { kind: "choices"; options: { id: string; text: string }[] } | { kind: "short" } | null;
};

/** One question in front of its person. */
export type OwnCard = {
  id: string;
  reason: CardReason;
  because: Because;
  prompt: AskedPrompt;
  /** The last local day on which it stays. */
  until: string;
  isOpened: boolean;
};

/** What is shown when the answer is wanted. */
export type CardAnswer = {
  answerHtml: string;
  language: string;
  statement: string;
  href: string;
  certainty: "high" | "moderate" | "low" | "very-low" | null;
  /** The first limitation, rendered; null when there is none. */
  limitationHtml: string | null;
  /** Of a checked question, after something was given. */
  isRight: boolean | null;
};

/** What an answer changed, for the sentence at the end. */
export type AnsweredCard = {
  cardId: string;
  contactId: string | null;
  /** The next local day on which it may be asked again; null when it is not scheduled. */
  nextOn: string | null;
  recallBefore: number | null;
  /** Until when they will hold it if they never meet it again. */
  holdsUntil: string | null;
};
