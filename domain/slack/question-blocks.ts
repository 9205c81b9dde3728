import type { ActionsBlock, InputBlock } from "@slack/types";
import { fullDay } from "../digests/digest-words";
import { becauseWords } from "../reminders/because-query";
import type { OwnCard } from "../reminders/card-query";
import type { AskedReader } from "./asked-reader";
import {
  type Blocks,
  context,
  foreignWords,
  openButton,
  plainText,
  plainWords,
  section,
} from "./block-parts";
import { cardButton, choiceButton, givenAction, givenBlock, snoozeMenu } from "./card-action";
import { literalWords } from "./literal-words";

/** A question without its answer: why it is asked, what, and of a checked one where one chooses or types. */
export function questionBlocks(card: OwnCard, reader: AskedReader, surface: "message" | "modal"): Blocks {
  const { check, choices } = card.prompt;
  // A window with a field wants to be submitted as a whole; there it is answered on the page.
  const isTyped = check?.kind === "short";
  const show =
    isTyped && surface === "modal"
      ? openButton("Answer on its page", `/recall/${card.id}`, "open.recall")
      : { ...cardButton("Show answer", "show", card.id), style: "primary" as const };
  const named = check?.kind === "choices" ? isLong(card) : choices.length > 0;
  return [
    ...faceBlocks(card, reader),
    ...(named ? [literalWords(numbered(choices))] : []),
    ...(isTyped && surface === "message" ? [typing(card.id)] : []),
    ...(check?.kind === "choices" ? choosing(card, isLong(card)) : []),
    {
      type: "actions",
      elements: [...(check?.kind === "choices" ? [] : [show]), later(card, reader)],
    } satisfies ActionsBlock,
  ];
}

/** Why it is asked, and what. */
export const faceBlocks = ({ because, prompt }: OwnCard, reader: AskedReader): Blocks => [
  context(`Asked because ${foreignWords(becauseWords(because, reader), 300)}`),
  section(`*${foreignWords(prompt.question, 500)}*`),
];

/** Tomorrow, next week, or after the kickoff that it is asked for. */
export function later({ id, afterKickoff }: OwnCard, { locale }: AskedReader) {
  return snoozeMenu(id, [
    { words: "Tomorrow", until: "tomorrow" },
    { words: "Next week", until: "next-week" },
    ...(afterKickoff
      ? [
          {
            words: `After the kickoff, on ${fullDay(afterKickoff, locale)}`,
            until: "after-kickoff" as const,
          },
        ]
      : []),
  ]);
}

const numbered = (choices: OwnCard["prompt"]["choices"]) =>
  choices.map(({ text }, place) => `${place + 1}. ${plainWords(text, 300)}`).join("\n");

/** So much fits on a button on a phone. */
const mostOnButton = 60;
const isLong = ({ prompt }: OwnCard) => prompt.choices.some(({ text }) => text.length > mostOnButton);

function choosing({ id, prompt }: OwnCard, isNumbered: boolean): Blocks {
  return [
    context("Choose first; then see whether it is right."),
    {
      type: "actions",
      elements: prompt.choices.map((choice, place) =>
        choiceButton(isNumbered ? String(place + 1) : choice.text, id, choice.id, place),
      ),
    },
  ];
}

const typing = (cardId: string): InputBlock => ({
  type: "input",
  block_id: givenBlock(cardId),
  label: plainText("Type it first; then see whether it is right."),
  element: { type: "plain_text_input", action_id: givenAction, max_length: 200 },
  optional: true,
});
