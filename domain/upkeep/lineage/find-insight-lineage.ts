import type { Actor } from "../../actor";
import type { Lineage, LineageEdge } from "./lineage-query";
import { readEvidenceNodes } from "./read-evidence-nodes";
import { readInsightNodes } from "./read-insight-nodes";
import { type Reach, readReach } from "./read-reach";

const most = 250;

/**
 * All that a record rests on and all that rests on it, for a reader who may read the record: evidence with its data,
 * insights it is derived from with theirs, and what is derived from it; what is stale, and why.
 */
export async function findInsightLineage(actor: Actor, { id }: { id: string }, now: Date): Promise<Lineage> {
  const [up, down] = await Promise.all([
    readReach(actor, [id], { way: "upstream", most }, now),
    readReach(actor, [id], { way: "downstream", most }, now),
  ]);
  const levels = new Map([
    ...down.reached.map((one) => [one.id, one.steps] as const),
    ...up.reached.map((one) => [one.id, -one.steps] as const),
    [id, 0] as const,
  ]);
  const insights = await readInsightNodes(actor, levels, id, now);
  const evidence = await readEvidenceNodes(
    insights.filter(({ level }) => level <= 0),
    null,
  );
  return {
    nodes: [...insights, ...evidence.nodes],
    edges: [...evidence.edges, ...derivationEdges([up, down])],
    more: { upstream: up.more, downstream: down.more },
  };
}

/** From what is derived from to what is derived. */
export const derivationEdges = (reaches: Reach[]): LineageEdge[] => [
  ...new Map(
    reaches
      .flatMap(({ derivations }) => derivations)
      .map(({ id, basisId }) => [`${basisId} ${id}`, { from: basisId, to: id, kind: "derived" as const }]),
  ).values(),
];
