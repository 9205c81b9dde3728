import type { cardReasons, cardStates } from "@/db/schema/reminders";
import type { ContactChannel, Grade } from "../memory/contact-input";

export type CardReason = (typeof cardReasons)[number];
export type CardState = (typeof cardStates)[number];
/** Where somebody answers, puts off or takes back. */
export type CardChannel = Extract<ContactChannel, "web" | "mail" | "slack">;

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

/** What is given to a checked question before its answer is shown, and what of it is right. */
export type Check = { kind: "choices"; rightId: string } | { kind: "short"; accepted: string[] };

/** What is asked. */
export type AskedPrompt = {
  promptId: string;
  /** Plain words. */
  question: string;
  language: string;
  direction: "ltr" | "rtl";
  /** What there is to choose from, checked or not; empty where one answers in one's own words. */
  choices: { id: string; text: string }[];
  /** Set only where something is given before the answer is shown. */
  check: Check | null;
};

/** One question in front of its person. */
export type OwnCard = {
  id: string;
  reason: CardReason;
  because: Because;
  prompt: AskedPrompt;
  answer: CardAnswer;
  /** The last local day on which it stays. */
  until: string;
  isOpened: boolean;
  /** The day after the kickoff of the initiative that needs it; null when there is none ahead. */
  afterKickoff: string | null;
};

/** What is shown when the answer is wanted. */
export type CardAnswer = {
  answerHtml: string;
  /** The text of the right one of the choices; null where there are none. */
  rightChoice: string | null;
  language: string;
  direction: "ltr" | "rtl";
  statement: string;
  href: string;
  certainty: "high" | "moderate" | "low" | "very-low" | null;
  /** The first limitation, rendered; null when there is none. */
  limitationHtml: string | null;
  /** Of a checked question, after something was given. */
  isRight: boolean | null;
};

/** What has become of one question, for the page that its link leads to. */
export type CardStanding =
  /** It can be answered: also for a fortnight after it closed, and before the day it was put off to. */
  | { kind: "askable"; card: OwnCard; closedOn: string | null; snoozedUntil: string | null }
  | { kind: "answered"; grade: Grade; answered: AnsweredCard; mayUndo: boolean; record: NamedRecord }
  /** Too long ago to be answered. */
  | { kind: "closed"; record: NamedRecord }
  | { kind: "replaced"; record: NamedRecord; by: NamedRecord | null }
  | { kind: "retired"; record: NamedRecord }
  /** It has no question any more, or is not theirs to read. */
  | { kind: "withdrawn" };

/** A question with what has become of it, for where there is no HTML. */
export type PlainCard = {
  id: string;
  /** The message that asked it. */
  deliveryId: string | null;
  question: string;
  /** In words, without Markdown. */
  answer: string;
  /** The first limitation; null when there is none. */
  limitation: string | null;
  standing: CardStanding;
  /** Whether what was done with it can still be taken back. */
  mayUndo: boolean;
};

export type NamedRecord = { statement: string; language: string; href: string };

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

/** Why nobody is asked anything now, in the order in which it is said. */
export type RecallState =
  | { kind: "stopped" }
  | { kind: "paused"; until: string }
  /** Many went by unopened: they are asked whether to go on. */
  | { kind: "gone-quiet" }
  | { kind: "nothing-yet" }
  /** They were asked as many as they agreed to; the first local day on which another may come. */
  | { kind: "asked-enough"; asked: number; from: string | null }
  | { kind: "all-done"; nextOn: string | null };
