import { certaintyLevel } from "@/components/insights/certainty-level";
import { certaintyLevels } from "@/components/ui/certainty";
import type {
  EvidenceNode,
  InsightNode,
  LineageNode,
  SnapshotNode,
} from "@/domain/upkeep/lineage/lineage-query";

/** What a node is called. */
export function titleOf(node: LineageNode) {
  if (node.kind === "snapshot") return node.name;
  if (node.kind === "evidence") return node.title || "Without a title";
  return node.statement || "No statement yet";
}

/** What it is, in a few words beside its name. */
export function factsOf(node: LineageNode) {
  if (node.kind === "snapshot") return snapshotFacts(node);
  if (node.kind === "evidence") return evidenceFacts(node);
  return certaintyLevels[certaintyLevel(node.certainty)].words;
}

const snapshotFacts = ({ number, newest }: SnapshotNode) =>
  number === newest ? `version ${number}, the newest` : `version ${number} of ${newest}`;

const strengths = { high: "high", moderate: "moderate", low: "low", "very-low": "very low" } as const;

function evidenceFacts({ direction, strength }: EvidenceNode) {
  const word = direction === "supports" ? "Supports" : "Contradicts";
  return strength ? `${word} · ${strengths[strength]}` : word;
}

/** What is stale about it, in a few words; null when nothing is. */
export function staleWords(node: LineageNode): string | null {
  if (node.kind === "insight") return insightState(node);
  if (node.kind === "snapshot") {
    if (node.isWithdrawn) return "Withdrawn";
    return node.number < node.newest ? `Version ${node.newest} is there` : null;
  }
  if (node.withdrawn) return goneWords[node.withdrawn];
  if (!node.outdated) return null;
  return `Written on version ${node.outdated.written}; ${node.outdated.newest} is there`;
}

const goneWords = {
  item: "Withdrawn: it no longer counts",
  data: "Its data was withdrawn",
  study: "Its study was withdrawn",
} as const;

function insightState({ status, needsReview }: InsightNode) {
  if (status === "superseded") return "Superseded";
  if (status === "retired") return "Retired";
  return needsReview ? "Needs review" : null;
}
