import type { Actor } from "../../actor";
import type { Brief, FoundMatch, MatchReason } from "../match-query";
import { strong } from "./calibration";
import { findPassages } from "./passage";
import { type PreparedBrief, prepareBrief } from "./prepare-brief";
import type { Shelf } from "./resemblance";
import { type SharedTerm, sharedTerms } from "./shared-terms";
import { vectorOf } from "./space";
import { findTies, type Tie } from "./ties";
import { type Weighed, weighRecords } from "./weigh-records";

export type MatchOptions = {
  /** How many at most, beside those that come with their pair. */
  limit?: number;
  /** What people on the initiative said already. */
  acceptedIds?: string[];
  dismissedIds?: string[];
  /** Whether what was learnt on other initiatives counts; without it, words and links alone. */
  lessons?: boolean;
};

const usualLimit = 24;
/** So many show where the record says it. */
const mostPassages = 16;
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
  { limit = usualLimit, acceptedIds = [], dismissedIds = [] }: MatchOptions = {},
): Promise<FoundMatches> {
  const prepared = await prepareBrief(brief);
  const ties = await findTies(actor, acceptedIds, now);
  const { shelf, weighed } = await weighRecords(actor, prepared, { acceptedIds, ties }, now);
  const offered = weighed.filter(
    ({ candidate, evidence }) => !dismissedIds.includes(candidate.insightId) && evidence > leastEvidence,
  );
  const best = offered.slice(0, limit);
  const matches = await explain(best, prepared, shelf);
  const bound = await bindPairs(actor, matches, new Set(dismissedIds), now);
  return { matches: bound, telling: tellingOf(prepared, shelf) };
}

const leastEvidence = Number.NEGATIVE_INFINITY;

async function explain(best: Weighed[], prepared: PreparedBrief, shelf: Shelf): Promise<FoundMatch[]> {
  const shared = best.map(({ place }) => {
    const vector = shelf.vectors[place];
    return vector ? sharedTerms(prepared.terms.features, vector, shelf.rarity, prepared.terms.said) : [];
  });
  const passages = await findPassages(
    best.slice(0, mostPassages).map(({ candidate }, place) => ({
      insightId: candidate.insightId,
      weights: weightsOf(shared[place] ?? []),
    })),
  );
  return best.map((weighed, place) => ({
    insightId: weighed.candidate.insightId,
    score: weighed.score,
    isStrong: weighed.score >= strong,
    reasons: reasonsOf(weighed, shared[place] ?? []),
    passage: passages.get(weighed.candidate.insightId) ?? null,
    pairIds: [],
  }));
}

const weightsOf = (shared: SharedTerm[]) =>
  new Map(shared.flatMap(({ terms, weight }) => terms.map((term) => [term, weight / terms.length] as const)));

const linkWords = {
  supports: "supports",
  contradicts: "contradicts",
  supersedes: "supersedes",
  "derived-from": "derived from",
} as const;

function reasonsOf(
  { candidate, topics, keywords, ties, replaces }: Weighed,
  shared: SharedTerm[],
): MatchReason[] {
  const terms = shared.map(({ word, weight }) => ({ word, weight: Math.round(weight * 1000) / 1000 }));
  return [
    ...replaces.map((insightId) => ({ kind: "replaces" as const, insightId })),
    ...topics.map(({ topicId, name, via }) => ({ kind: "topic" as const, topicId, name, via })),
    ...keywords.map((word) => ({ kind: "keyword" as const, word })),
    ...(terms.length > 0 ? [{ kind: "terms" as const, terms }] : []),
    ...ties.map(({ fromId, toId, kind }) => ({
      kind: "link" as const,
      throughInsightId: fromId === candidate.insightId ? toId : fromId,
      link: linkWords[kind],
    })),
  ];
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
function tellingOf({ terms }: PreparedBrief, { rarity }: Shelf) {
  const { keys, weights } = vectorOf({ words: terms.features.words, pairs: new Map() }, rarity);
  return keys
    .map((key, place) => ({ word: terms.said.get(key) ?? "", weight: (weights[place] ?? 0) ** 2 }))
    .filter(({ word }) => word !== "")
    .sort((one, other) => other.weight - one.weight || one.word.localeCompare(other.word))
    .slice(0, mostTelling);
}
