import type { ActionsBlock } from "@slack/types";
import { grades, gradeWords } from "../memory/contact-input";
import type { OwnCard, PlainCard } from "../reminders/card-query";
import type { AskedReader } from "./asked-reader";
import { type Blocks, context, foreignWords, linkTo, section } from "./block-parts";
import { cardButton } from "./card-action";
import { literalWords } from "./literal-words";
import { faceBlocks, later } from "./question-blocks";
import { certaintyLine, limitsInBrief } from "./record-blocks";

/** A question with its answer, what that rests on, how sure it is, where it does not hold, and the four buttons. */
export function answerBlocks(plain: PlainCard, card: OwnCard, reader: AskedReader): Blocks {
  const { statement, href, certainty, isRight, rightChoice } = card.answer;
  const limits = limitsInBrief({ limitations: plain.limitation === null ? [] : [plain.limitation] });
  return [
    ...faceBlocks(card, reader),
    ...(isRight === null ? [] : [section(isRight ? "*That is right.*" : "*That is not it.*")]),
    ...(rightChoice ? [section(`✓ ${foreignWords(rightChoice, 300)}`)] : []),
    ...(plain.answer.trim() ? [literalWords(plain.answer)] : []),
    section(linkTo(href, statement)),
    context(`${certaintyLine(certainty)} · ${limits}`, linkTo(href, "Read the insight and its limits")),
    {
      type: "actions",
      elements: [
        ...grades.map((grade) => cardButton(gradeWords[grade], "answer", card.id, grade)),
        later(card, reader),
      ],
    } satisfies ActionsBlock,
  ];
}
