import type { FoundMatch, MatchReason } from "../match-query";
import { strong } from "./calibration";
import type { BriefTopic } from "./named-topics";
import { findPassages } from "./passage";
import type { PreparedBrief } from "./prepare-brief";
import { type SharedTerm, sharedTerms } from "./shared-terms";
import type { Weighed, WeighedRecords } from "./weigh-records";

/** So many show where the record says it. */
const mostPassages = 16;

/** Records that bear on a brief, each with why, and where it says so. */
export async function explain(
  best: Weighed[],
  { terms }: PreparedBrief,
  { asked, shelf }: Pick<WeighedRecords, "asked" | "shelf">,
): Promise<FoundMatch[]> {
  const shared = best.map(({ row }) => sharedTerms(asked, row, shelf, terms.said));
  const passages = await findPassages(
    best.slice(0, mostPassages).map(({ candidate }, place) => ({
      insightId: candidate.insightId,
      weights: weightsIn(shared[place] ?? []),
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

const weightsIn = (shared: SharedTerm[]) =>
  new Map(shared.flatMap(({ terms, weight }) => terms.map((term) => [term, weight / terms.length] as const)));

const linkWords = {
  supports: "supports",
  contradicts: "contradicts",
  supersedes: "supersedes",
  "derived-from": "derived from",
} as const;

/** A topic that somebody chose, or that a word names which does not stand in many records. */
const isReason = ({ isChosen, telling }: BriefTopic) => isChosen || telling >= 0.5;

function reasonsOf(
  { candidate, topics, keywords, ties, replaces, lesson }: Weighed,
  shared: SharedTerm[],
): MatchReason[] {
  const terms = shared.map(({ word, weight }) => ({ word, weight: Math.round(weight * 1000) / 1000 }));
  return [
    ...replaces.map((insightId) => ({ kind: "replaces" as const, insightId })),
    ...topics
      .filter(isReason)
      .map(({ topicId, name, via }) => ({ kind: "topic" as const, topicId, name, via })),
    ...keywords.map((word) => ({ kind: "keyword" as const, word })),
    ...(terms.length > 0 ? [{ kind: "terms" as const, terms }] : []),
    ...ties.map(({ fromId, toId, kind }) => ({
      kind: "link" as const,
      throughInsightId: fromId === candidate.insightId ? toId : fromId,
      link: linkWords[kind],
    })),
    ...(lesson ? [{ kind: "lesson" as const, sentence: lesson }] : []),
  ];
}
