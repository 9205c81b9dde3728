import { counted } from "../digests/digest-words";
import { type Blocks, context, foreignWords, linkTo, section } from "./block-parts";
import type { PathCard } from "./path-card";
import { certaintyLine, limitsInBrief } from "./record-blocks";

/** A path as Block Kit: whom it is for, how long it is, who looks after it, and what it begins with. */
export function pathBlocks(card: PathCard): Blocks {
  const { href, title, forWhom, first, steps } = card;
  const more = steps - first.length;
  return [
    section(`*${linkTo(href, title, 200)}*`, ...(forWhom ? [`For whom: ${foreignWords(forWhom, 200)}`] : [])),
    context(factsLine(card)),
    ...first.flatMap((step, index) => [
      section(`${index + 1}. ${linkTo(step.href, step.statement, 200)}`),
      context(certaintyLine(step.certainty), limitsInBrief(step)),
    ]),
    ...(more > 0 ? [context(`And ${counted(more, "more step", "more steps")}.`)] : []),
  ];
}

function factsLine({ status, steps, owner, freshness }: PathCard) {
  return [`${standing[status]} of ${counted(steps, "insight")}`, foreignWords(owner, 80), freshness].join(
    " · ",
  );
}

const standing = { draft: "Draft of a path", published: "A path", archived: "An archived path" } as const;
