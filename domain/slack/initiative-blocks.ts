import type { Stage } from "../initiatives/initiative-input";
import { type Blocks, context, foreignWords, linkTo, section } from "./block-parts";
import type { InitiativeCard } from "./initiative-card";
import type { BoundCard } from "./keep-pairs";
import { certaintyLine, limitsInBrief } from "./record-blocks";

/** An initiative as Block Kit: what it is about, when, who has it, and the best of what is known about it. */
export function initiativeBlocks(card: InitiativeCard): Blocks {
  const { href, title, brief, first, linked } = card;
  const more = linked - first.length;
  return [
    section(`*${linkTo(href, title, 200)}*`, ...(brief ? [foreignWords(brief, 240)] : [])),
    context(factsLine(card)),
    ...(first.length > 0 ? [section("*What we already know about this*")] : []),
    ...first.flatMap(knownBlocks),
    ...(more > 0 ? [context(moreLine(more))] : []),
  ];
}

function knownBlocks({ card, contradictsAbove }: BoundCard): Blocks {
  const before = contradictsAbove ? "− contradicts what stands above: " : "";
  return [
    section(`${before}${linkTo(card.href, card.statement, 200)}`),
    context(certaintyLine(card.certainty), limitsInBrief(card)),
  ];
}

const stages: Record<Stage, string> = {
  proposed: "Proposed",
  active: "Active",
  done: "Done",
  dropped: "Dropped",
};

function factsLine({ stage, next, owner, freshness }: InitiativeCard) {
  return [
    `Initiative, ${stages[stage].toLowerCase()}`,
    ...(next ? [`${foreignWords(next.name, 100)} ${next.day}`] : []),
    foreignWords(owner, 80),
    freshness,
  ].join(" · ");
}

const moreLine = (more: number) =>
  more === 1 ? "One more insight bears on it." : `${more} more insights bear on it.`;
