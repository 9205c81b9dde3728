import type { Button } from "@slack/types";
import type { PersonActor } from "../actor";
import { counted } from "../digests/digest-words";
import { recordSearch } from "../search/record-search";
import { searchInsights } from "../search/search-insights";
import { type SearchAnswer, searchQuery } from "../search/search-query";
import { actions, context, foreignWords, openButton, plainText, section } from "./block-parts";
import { findCards, type InsightCard, insightBlocks } from "./record-blocks";
import type { SlackReply } from "./respond";

/** So many are read at once; the library has the others. */
const mostShown = 5;

type Asked = { words: string; isShareable: boolean };

/** What the library holds of these words, as this person may see it: the best five, each with a way to share it. */
export async function searchReply(
  actor: PersonActor,
  { words, isShareable }: Asked,
  now: Date,
): Promise<SlackReply> {
  const query = searchQuery.parse({ q: words });
  const answer = await searchInsights(actor, query, now);
  await recordSearch(actor, query, answer, now);
  const shown = answer.hits.slice(0, mostShown).map(({ id }) => id);
  const cards = await findCards(actor, shown, now);
  if (cards.length === 0) return nothingFound(words);
  const said = totalWords(answer, words, cards.length);
  return {
    text: said,
    blocks: [
      section(said),
      ...cards.flatMap((card) => [
        { type: "divider" as const },
        ...insightBlocks(card, { isBrief: true, buttons: isShareable ? sharing(card) : [] }),
      ]),
      ...actions([openButton("Open the library", "/insights")]),
    ],
  };
}

/** What not everybody may read cannot be shared. */
function sharing({ id, isRestricted }: InsightCard): Button[] {
  if (isRestricted) return [];
  return [{ type: "button", action_id: "word.share", text: plainText("Share"), value: id }];
}

function totalWords({ total, corrected, isRelaxed }: SearchAnswer, words: string, shown: number) {
  const asked = `“${foreignWords(corrected ?? words, 100)}”`;
  const instead = corrected === null ? "" : `Nothing holds “${foreignWords(words, 100)}”. `;
  if (isRelaxed) return `${instead}No insight holds all of ${asked}. These hold some of it:`;
  const found = `${total.isLeast ? "at least " : ""}${counted(total.count, "insight")}`;
  const best = total.count > shown ? `; the best ${shown}` : "";
  return `${instead}${found.charAt(0).toUpperCase()}${found.slice(1)} on ${asked}${best}:`;
}

function nothingFound(words: string): SlackReply {
  const text = `Nothing of what you may read speaks of “${foreignWords(words, 100)}”.`;
  return {
    text,
    blocks: [
      section(text),
      context("Other words may find more. What is looked for in vain is shown to those who plan research."),
      ...actions([openButton("Open the library", "/insights")]),
    ],
  };
}
