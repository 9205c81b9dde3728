import type { Lineage, LineageEdge, LineageNode } from "@/domain/upkeep/lineage/lineage-query";

/** A node with what is named below it; `again` when all of that stands further up already. */
export type Branch = { node: LineageNode; again: boolean; children: Branch[] };

/** What speaks for it itself comes before what others are derived from it, or it from them. */
const kinds = { snapshot: 0, evidence: 1, insight: 2 } as const;

/** What a list of lineage is made of: each node is unfolded once, however many ways lead to it. */
export function lineageTrees({ nodes, edges }: Lineage) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const order = new Map(nodes.map(({ id }, index) => [id, index]));
  const before = linked(
    edges,
    ({ to }) => to,
    ({ from }) => from,
  );
  const after = linked(
    edges,
    ({ from }) => from,
    ({ to }) => to,
  );
  const focus = nodes.find((node) => node.kind === "insight" && node.isFocus);
  const grow = (next: Map<string, string[]>, shown: Set<string>) => {
    const branches = (ids: string[]): Branch[] =>
      ids
        .flatMap((id) => byId.get(id) ?? [])
        .toSorted((a, b) => kinds[a.kind] - kinds[b.kind] || (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
        .map((node) => {
          const again = shown.has(node.id);
          shown.add(node.id);
          return { node, again, children: again ? [] : branches(next.get(node.id) ?? []) };
        });
    return branches;
  };
  if (focus) {
    return {
      upstream: grow(before, new Set([focus.id]))(before.get(focus.id) ?? []),
      downstream: grow(after, new Set([focus.id]))(after.get(focus.id) ?? []),
    };
  }
  const versions = nodes
    .filter((node) => node.kind === "snapshot")
    .toSorted((a, b) => b.number - a.number)
    .map(({ id }) => id);
  return { upstream: [], downstream: versions.flatMap((id) => grow(after, new Set())([id])) };
}

function linked(
  edges: LineageEdge[],
  from: (edge: LineageEdge) => string,
  to: (edge: LineageEdge) => string,
) {
  const next = new Map<string, string[]>();
  for (const edge of edges)
    if (edge.kind !== "newer") next.set(from(edge), [...(next.get(from(edge)) ?? []), to(edge)]);
  return next;
}
