import { type Blocks, context, plainText, section } from "./block-parts";
import { initiativeBlocks } from "./initiative-blocks";
import type { InitiativeCard } from "./initiative-card";
import type { InsightCard } from "./insight-card";
import type { LinkTarget } from "./link-target";
import { pathBlocks } from "./path-blocks";
import type { PathCard } from "./path-card";
import { certaintyLine, insightBlocks, limitsInWords } from "./record-blocks";

type Preview = { title: ReturnType<typeof plainText>; subtitle: ReturnType<typeof plainText> };

/** What one link becomes: the card, what somebody sees who is still writing, and what goes with that. */
export type Unfurl = { blocks: Blocks; preview: Preview; inWriting: Blocks };

export const insightUnfurl = (card: InsightCard) =>
  unfurl(insightBlocks(card, { withPicture: true }), "An insight in Tidemark", {
    title: card.statement,
    subtitle: `${certaintyLine(card.certainty)} · ${limitsInWords(card)}`,
  });

export const pathUnfurl = (card: PathCard) =>
  unfurl(pathBlocks(card), "A path in Tidemark", { title: card.title, subtitle: card.forWhom || "A path" });

export const initiativeUnfurl = (card: InitiativeCard) =>
  unfurl(initiativeBlocks(card), "An initiative in Tidemark", {
    title: card.title,
    subtitle: card.brief || "An initiative",
  });

const hidden: Record<LinkTarget["kind"], string> = {
  insight: "This insight is only for some people, or it is not there.",
  path: "This path is only for some people, or it is not there.",
  initiative: "This initiative is only for some people, or it is not there.",
};

/** In the place of what not everybody may read: the same as where nothing is. */
export function hiddenUnfurl(kind: LinkTarget["kind"]) {
  const sentence = `${hidden[kind]} Sign in to see whether you are one of them.`;
  return unfurl([section(sentence)], sentence, { title: "Tidemark", subtitle: sentence });
}

const unfurl = (
  blocks: Blocks,
  inWriting: string,
  { title, subtitle }: { title: string; subtitle: string },
): Unfurl => ({
  blocks,
  preview: { title: plainText(title, 200), subtitle: plainText(subtitle, 200) },
  inWriting: [context(inWriting)],
});
