import type { ModalView, SectionBlock } from "@slack/types";
import { fullDay } from "../digests/digest-words";
import { gradeWords } from "../memory/contact-input";
import type { PlainCard } from "../reminders/card-query";
import { answerBlocks } from "./answer-blocks";
import type { AskedReader } from "./asked-reader";
import { type Blocks, context, foreignWords, linkTo, plainText, section } from "./block-parts";
import { cardButton } from "./card-action";
import { questionBlocks } from "./question-blocks";

type Ask = { sentence: string; href: string };

/**
 * The message of somebody's day: what is done with in a line each, the first question that waits, and how many come after
 * it. It says the same whenever it is made from the same, so that it can be made anew after anything that happens.
 */
export function messageOf(cards: PlainCard[], asks: Ask[], reader: AskedReader): Blocks {
  const waiting = cards.filter(waits);
  const [current] = waiting;
  return [
    ...cards.filter((card) => !waits(card)).map((card) => outcomeBlock(card, reader)),
    ...(current ? waitingBlocks(current, reader, "message") : []),
    ...(waiting.length > 1 ? [context(after(waiting.length - 1))] : []),
    ...(asks.length > 0 ? [section("*Also asked of you*"), context(...asks.map(askLine))] : []),
    context(linkTo("/settings/questions", "Fewer questions, a break or none at all")),
  ];
}

/** What notifications say of it. */
export function textOf(cards: PlainCard[]) {
  const waiting = cards.filter(waits);
  const [current] = waiting;
  if (!current) return "There is nothing left to answer.";
  if (waiting.length === 1) return `A question: ${foreignWords(current.question, 200)}`;
  return `${waiting.length} questions, beginning with: ${foreignWords(current.question, 200)}`;
}

/** One question in a window of its own. */
export const modalOf = (card: PlainCard, reader: AskedReader): ModalView => ({
  type: "modal",
  callback_id: "card",
  title: plainText("A question", 24),
  close: plainText("Close", 24),
  blocks: waits(card) ? waitingBlocks(card, reader, "modal") : [outcomeBlock(card, reader)],
});

/** Whether it can be answered and was not put off. */
export const waits = ({ standing }: PlainCard) =>
  standing.kind === "askable" && standing.snoozedUntil === null;

function waitingBlocks(card: PlainCard, reader: AskedReader, surface: "message" | "modal"): Blocks {
  const { standing } = card;
  if (standing.kind !== "askable") return [];
  return standing.card.isOpened
    ? answerBlocks(card, standing.card, reader)
    : questionBlocks(standing.card, reader, surface);
}

const after = (count: number) =>
  count === 1 ? "One more question after this one." : `${count} more questions after this one.`;

const askLine = ({ sentence, href }: Ask) => `• ${linkTo(href, sentence, 300)}`;

/** What became of a question, with the way back on the same day. */
function outcomeBlock(card: PlainCard, reader: AskedReader): SectionBlock {
  const question = card.question ? [`*${foreignWords(card.question, 300)}*`] : [];
  const block = section(...question, outcomeOf(card, reader));
  return card.mayUndo ? { ...block, accessory: cardButton("Undo", "undo", card.id) } : block;
}

function outcomeOf({ standing }: PlainCard, { locale }: AskedReader) {
  switch (standing.kind) {
    case "answered": {
      const said = `You said “${gradeWords[standing.grade]}”.`;
      return standing.grade === "not-for-me"
        ? said
        : `${said} ${nextWords(standing.answered.nextOn, locale)}`;
    }
    case "askable":
      return `You put it off: it comes again on ${fullDay(standing.snoozedUntil ?? "", locale)}.`;
    case "closed":
      return "This was asked too long ago to be answered. It comes again when it is time.";
    case "replaced":
      return standing.by
        ? `Its insight was replaced, so the question was taken back. What holds now: ${linkTo(standing.by.href, standing.by.statement, 200)}`
        : "Its insight was replaced, so the question was taken back.";
    case "retired":
      return "Its insight was retired, so the question was taken back.";
    case "withdrawn":
      return "A question was taken back: you took a break, or its insight asks this no more. There is nothing to answer.";
  }
}

const nextWords = (nextOn: string | null, locale: string) =>
  nextOn === null
    ? "You are asked about it again when an initiative needs it."
    : `You are asked about it again on ${fullDay(nextOn, locale)}.`;
