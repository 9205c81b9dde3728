import type { Button } from "@slack/types";
import {
  actions,
  type Blocks,
  context,
  foreignWords,
  linkTo,
  openButton,
  plainText,
  section,
} from "./block-parts";
import { type InsightCard, insightBlocks } from "./record-blocks";

type Known = { title: string; href: string; cards: InsightCard[] };

/** What is known about an initiative, as it stands in the thread in which that was spoken of. */
export function threadAnswerBlocks({ title, href, cards }: Known): Blocks {
  return [
    section(`What we know about ${linkTo(href, title, 150)}:`),
    ...cards.flatMap((card) => insightBlocks(card, { isBrief: true })),
    ...actions([openButton("Read all that is known", href), notHere]),
    context("Said at most once in 14 days for an initiative in a channel. No message is kept."),
  ];
}

/** The same as one line, for notifications. */
export const threadAnswerText = ({ title, cards }: Known) =>
  `What we know about ${foreignWords(title, 150)}: ${cards.map(({ statement }) => foreignWords(statement, 120)).join("; ")}`;

const notHere: Button = {
  type: "button",
  action_id: "channel.mute",
  text: plainText("Not in this channel"),
  value: "mute",
  confirm: {
    title: plainText("Stop listening here?"),
    text: plainText("Tidemark will not notice initiatives in this channel any more.", 300),
    confirm: plainText("Stop"),
    deny: plainText("Keep", 30),
  },
};
