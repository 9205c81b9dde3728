import type { Button, ImageBlock } from "@slack/types";
import type { Certainty } from "../evidence/evidence-input";
import { certaintyWords } from "../insights/content-words-input";
import {
  actions,
  addressOf,
  type Blocks,
  context,
  foreignWords,
  linkTo,
  plainWords,
  section,
} from "./block-parts";
import type { InsightCard } from "./insight-card";
import { showsPictures } from "./shows-pictures";
import { escaped } from "./slack-text";

export { findCard, findCards, type InsightCard } from "./insight-card";

export type InsightBlocksOptions = {
  /** Below it, in this order. */
  buttons?: Button[];
  /** With its picture, where Slack can fetch it. */
  withPicture?: boolean;
  /** As one of several: a single limitation, no picture. */
  isBrief?: boolean;
};

/**
 * One record as Block Kit: its statement as a link, how sure it is, who looks after it and since when it holds, its
 * limitations in brief. Three to six blocks; two or three when brief.
 */
export function insightBlocks(card: InsightCard, options: InsightBlocksOptions = {}): Blocks {
  const { buttons = [], withPicture = false, isBrief = false } = options;
  return [
    section(`*${linkTo(card.href, card.statement, isBrief ? 200 : 300)}*`, ...standingLines(card)),
    context(factsLine(card)),
    isBrief ? context(limitsInBrief(card)) : section(...limitsLines(card)),
    ...(withPicture && !isBrief ? pictureOf(card) : []),
    ...actions(buttons),
  ];
}

const dots: Record<Certainty, string> = { high: "●●●●", moderate: "●●●○", low: "●●○○", "very-low": "●○○○" };

/** How sure it is: four dots and the word, never the dots alone. */
export const certaintyLine = (certainty: Certainty | null) =>
  certainty === null ? "○○○○ Not yet rated" : `${dots[certainty]} ${certaintyWords[certainty]}`;

/** How sure, who looks after it, since when it holds: on one line. */
export function factsLine({ certainty, owner, freshness, needsReview, dueSince, isRestricted }: InsightCard) {
  return [
    certaintyLine(certainty),
    foreignWords(owner, 80),
    freshness,
    ...(needsReview ? [`needs review${dueSince ? `: its check was due on ${dueSince}` : ""}`] : []),
    ...(isRestricted ? ["open to some people only"] : []),
  ].join(" · ");
}

/** Why it is not to be relied on any more, where that is so. */
function standingLines({ status, replacement, retiredReason }: InsightCard) {
  if (status === "retired")
    return [
      `*Retired*: it is no longer relied on. ${retiredReason ? foreignWords(retiredReason, 200) : ""}`.trim(),
    ];
  if (status !== "superseded") return [];
  if (!replacement) return ["*Superseded*: a newer insight replaced it."];
  const newer = linkTo(replacement.href, replacement.statement, 200);
  return [`*Superseded* by ${newer} (${certaintyLine(replacement.certainty)}).`];
}

const fewLimits = 2;

function limitsLines({ href, limitations }: InsightCard) {
  if (limitations.length === 0) return ["*Mind the limits*", "Nobody wrote down where it does not hold."];
  const more = limitations.length - fewLimits;
  return [
    "*Mind the limits*",
    ...limitations.slice(0, fewLimits).map((words) => `• ${foreignWords(words, 240)}`),
    ...(more > 0 ? [`<${addressOf(href)}|and ${more === 1 ? "one more" : `${more} more`}>`] : []),
  ];
}

/** The first limitation, and how many there are. */
export const limitsInBrief = (card: Pick<InsightCard, "limitations">) => escaped(limitsInWords(card));

/** The same as plain words. */
export function limitsInWords({ limitations }: Pick<InsightCard, "limitations">) {
  const [first] = limitations;
  if (first === undefined) return "Limits: nobody wrote down where it does not hold.";
  const more = limitations.length - 1;
  return `Limits: ${plainWords(first, 160)}${more > 0 ? ` (and ${more} more)` : ""}`;
}

function pictureOf({ picture, statement }: InsightCard): ImageBlock[] {
  if (!picture || !showsPictures()) return [];
  return [{ type: "image", image_url: addressOf(picture), alt_text: plainWords(statement, 300) }];
}
