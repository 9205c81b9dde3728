import type { ActionsBlock, Button, ContextBlock, KnownBlock, SectionBlock } from "@slack/types";
import { publicAddress } from "@/config/environment";
import { escaped, shortened, slackLimits } from "./slack-text";

/** What turns the writing of a whole line around, when it stands in somebody's words. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * Foreign words for a `plain_text`, on one line of at most so many characters, kept from turning ours around. An empty
 * text, which Slack refuses, becomes a dash.
 */
export function plainWords(words: string, most: number) {
  const line = shortened(words.replace(turning, ""), most - 2);
  return rightToLeft.test(line) ? `\u2068${line}\u2069` : line || "–";
}

/** The same for `mrkdwn`: nothing in them is live. */
export const foreignWords = (words: string, most: number) => escaped(plainWords(words, most));

/**
 * Text with signs of ours; every foreign word in it has gone through `foreignWords`. `verbatim` keeps Slack from making
 * links of the addresses and mentions of the names that are still in them.
 */
export const mrkdwn = (text: string) => ({ type: "mrkdwn", text, verbatim: true }) as const;

/** Words without any signs, cut where they are too long. */
export const plainText = (words: string, most: number = slackLimits.button) =>
  ({ type: "plain_text", text: plainWords(words, most), emoji: false }) as const;

/** A paragraph; several lines are put below each other. */
export const section = (...lines: string[]): SectionBlock => ({
  type: "section",
  text: mrkdwn(lines.join("\n")),
});

/** Quiet words below something. */
export const context = (...lines: string[]): ContextBlock => ({
  type: "context",
  elements: lines.map(mrkdwn),
});

/** Buttons in a row; nothing where there are none. */
export const actions = (buttons: Button[]): ActionsBlock[] =>
  buttons.length > 0 ? [{ type: "actions", elements: buttons }] : [];

/** A path of ours as a whole address. */
export const addressOf = (href: string) => publicAddress() + href;

/** A link of ours to a page of ours, with foreign words on it. */
export const linkTo = (href: string, words: string, most = 300) =>
  `<${addressOf(href)}|${foreignWords(words, most)}>`;

/** A button that only opens a page of ours. */
export const openButton = (words: string, href: string, name = "open.page"): Button => ({
  type: "button",
  action_id: name,
  text: plainText(words),
  url: addressOf(href),
});

export type Blocks = KnownBlock[];
