import type { PersonActor } from "../actor";
import { listed } from "../digests/digest-words";
import type { KnownInsight } from "../initiatives/known-query";
import type { Tried } from "../initiatives/try-text";
import { actions, type Blocks, context, foreignWords, openButton, section } from "./block-parts";
import { findCards, insightBlocks } from "./record-blocks";

export type RelatedReply = { text: string; blocks: Blocks };

/** So many are read beside a message; what contradicts one of them counts as well. */
const mostShown = 8;

/** What bears on a message, with why, as this person may see it; where nothing does, what to do instead. */
export async function relatedReply(
  actor: PersonActor,
  { known, isNear = false }: Tried,
  now: Date,
): Promise<RelatedReply> {
  const found = (known?.groups ?? []).flatMap(({ units }) => units.flat()).slice(0, mostShown);
  const reasons = new Map(found.map((one) => [one.record.id, one]));
  const cards = await findCards(actor, [...reasons.keys()], now);
  if (cards.length === 0) return nothingKnown;
  const text = isNear
    ? "Nothing bears on this message for certain. This stands near:"
    : "What we know about this message:";
  return {
    text,
    blocks: [
      section(`*${text}*`),
      ...cards.flatMap((card) => [
        { type: "divider" as const },
        ...insightBlocks(card, { isBrief: true }),
        ...because(reasons.get(card.id), reasons),
      ]),
      context("Only you see this. The message was not kept."),
    ],
  };
}

const nothingKnown: RelatedReply = {
  text: "Nothing we know bears on this message.",
  blocks: [
    section("*Nothing we know bears on this message.*", "A longer text, such as a brief, may tell more."),
    ...actions([openButton("Try a longer text", "/initiatives/try")]),
    context("Only you see this. The message was not kept."),
  ],
};

function because(one: KnownInsight | undefined, shown: Map<string, KnownInsight>): Blocks {
  if (!one) return [];
  const contradicts = one.pairIds.some((id) => shown.has(id));
  const lines = [
    ...(contradicts ? ["Contradicts another one here: read them together."] : []),
    ...sharedWords(one),
  ];
  return lines.length > 0 ? [context(...lines)] : [];
}

const mostWords = 4;

function sharedWords({ reasons }: KnownInsight) {
  const words = reasons.flatMap((reason) =>
    reason.kind === "terms" ? reason.terms.map(({ word }) => word) : [],
  );
  if (words.length === 0) return [];
  const said = [...new Set(words)].slice(0, mostWords).map((word) => `“${foreignWords(word, 40)}”`);
  return [`Both speak of ${listed(said)}.`];
}
