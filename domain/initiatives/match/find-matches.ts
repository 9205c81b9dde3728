import type { Actor } from "../../actor";
import type { Brief, FoundMatch } from "../match-query";
import { applyLessons } from "./apply-lessons";
import { isPair } from "./bags";
import { rarityOf } from "./counted";
import { explain } from "./explain";
import { type PreparedBrief, prepareBrief } from "./prepare-brief";
import { findTies, type Tie } from "./ties";
import { byScore, weighRecords } from "./weigh-records";

export type MatchOptions = {
  /** How many at most, beside those that come with their pair. */
  limit?: number;
  /** What people on the initiative said already. */
  acceptedIds?: string[];
  dismissedIds?: string[];
  /** Whether what was learnt on other initiatives counts, as it does unless told otherwise. */
  lessons?: boolean;
  /** Whose brief it is: what was said on it teaches others, not itself. */
  initiativeId?: string;
};

const usualLimit = 24;
const mostTelling = 12;

export type FoundMatches = { matches: FoundMatch[]; telling: { word: string; weight: number }[] };

/**
 * The published insights that bear on a brief, the likeliest first, with reasons: what the actor may see, superseded
 * ones through their replacement alone, contradicting ones together.
 */
export async function findMatches(
  actor: Actor,
  brief: Brief,
  now: Date,
  {
    limit = usualLimit,
    acceptedIds = [],
    dismissedIds = [],
    lessons = true,
    initiativeId,
  }: MatchOptions = {},
): Promise<FoundMatches> {
  const prepared = await prepareBrief(brief);
  const ties = await findTies(actor, acceptedIds, now);
  const records = await weighRecords(actor, prepared, { acceptedIds, ties }, now);
  const weighed = lessons
    ? (await applyLessons(records.weighed, prepared.terms, initiativeId)).toSorted(byScore)
    : records.weighed;
  const offered = weighed.filter(
    ({ candidate, own }) => !dismissedIds.includes(candidate.insightId) && own > Number.NEGATIVE_INFINITY,
  );
  const best = offered.slice(0, limit);
  const matches = await explain(best, prepared, records);
  const bound = await bindPairs(actor, matches, new Set(dismissedIds), now);
  return { matches: bound, telling: tellingOf(prepared) };
}

/** What contradicts something that is put before people comes with it, just behind. */
async function bindPairs(actor: Actor, matches: FoundMatch[], dismissed: Set<string>, now: Date) {
  const strongIds = matches.filter(({ isStrong }) => isStrong).map(({ insightId }) => insightId);
  const ties = (await findTies(actor, strongIds, now)).filter(({ kind }) => kind === "contradicts");
  const byId = new Map(matches.map((match) => [match.insightId, match]));
  for (const { id, otherId } of pairsOf(ties, new Set(strongIds))) {
    const match = byId.get(id);
    if (!match || dismissed.has(otherId)) continue;
    const other = byId.get(otherId) ?? brought(otherId);
    byId.set(otherId, other);
    bind(match, other);
  }
  return [...byId.values()].sort(
    (one, other) => other.score - one.score || one.insightId.localeCompare(other.insightId),
  );
}

const pairsOf = (ties: Tie[], strongIds: Set<string>) =>
  ties.flatMap(({ fromId, toId }) => [
    ...(strongIds.has(fromId) ? [{ id: fromId, otherId: toId }] : []),
    ...(strongIds.has(toId) ? [{ id: toId, otherId: fromId }] : []),
  ]);

const brought = (insightId: string): FoundMatch => ({
  ...{ insightId, score: 0, isStrong: false, reasons: [], passage: null, pairIds: [] },
});

function bind(match: FoundMatch, other: FoundMatch) {
  if (!match.pairIds.includes(other.insightId)) match.pairIds.push(other.insightId);
  if (!other.pairIds.includes(match.insightId)) other.pairIds.push(match.insightId);
  if (other.reasons.some((reason) => reason.kind === "contradicts" && reason.insightId === match.insightId))
    return;
  other.reasons.unshift({ kind: "contradicts", insightId: match.insightId });
  other.isStrong = true;
  other.score = Math.max(other.score, match.score * 0.999);
}

/** The words of the brief that tell most of those that stand in records. */
function tellingOf({ terms: { bag, said, documents, every } }: PreparedBrief) {
  const words = [...bag].flatMap(([key, times]) => {
    const word = isPair(key) ? undefined : said.get(key);
    return word ? [{ word, weight: times * rarityOf(documents.get(key) ?? 0, every) ** 2 }] : [];
  });
  const all = words.reduce((sum, { weight }) => sum + weight, 0);
  return words
    .map(({ word, weight }) => ({ word, weight: weight / all }))
    .sort((one, other) => other.weight - one.weight || one.word.localeCompare(other.word))
    .slice(0, mostTelling);
}
