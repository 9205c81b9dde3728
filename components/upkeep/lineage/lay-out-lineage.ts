import { Graph, layout } from "@dagrejs/dagre";
import type { LineageEdge } from "@/domain/upkeep/lineage/lineage-query";
import type { Drawing, DrawnNode } from "./fold-lineage";

export type Placed = { node: DrawnNode; x: number; y: number; width: number; height: number };
type Point = { x: number; y: number };
export type Line = LineageEdge & { points: Point[] };
export type Layout = { width: number; height: number; placed: Placed[]; lines: Line[] };

export const sizes = {
  snapshot: { width: 176, height: 92 },
  evidence: { width: 192, height: 104 },
  insight: { width: 212, height: 124 },
  more: { width: 144, height: 44 },
} as const;

const margin = 12;

/** Places from left to right what rests on what; nodes in the order in which one reads them. */
export function layOutLineage({ nodes, edges }: Drawing): Layout {
  const graph = new Graph();
  graph.setGraph({ rankdir: "LR", nodesep: 16, ranksep: 40, marginx: margin, marginy: margin });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const node of nodes) graph.setNode(node.id, { ...sizes[node.kind] });
  for (const { from, to } of edges) graph.setEdge(from, to, {});
  layout(graph);
  const placed = nodes.map((node): Placed => {
    const { x, y } = graph.node(node.id) as Point;
    const { width, height } = sizes[node.kind];
    return { node, x: Math.round(x - width / 2), y: Math.round(y - height / 2), width, height };
  });
  const lines = edges.map((edge): Line => {
    const { points = [] } = graph.edge(edge.from, edge.to) as { points?: Point[] };
    return { ...edge, points };
  });
  return { ...boxOf(placed, lines), placed: placed.toSorted((a, b) => a.x - b.x || a.y - b.y), lines };
}

function boxOf(placed: Placed[], lines: Line[]) {
  const ends = lines.flatMap(({ points }) => points);
  return {
    width: Math.ceil(
      Math.max(...placed.map(({ x, width }) => x + width), ...ends.map(({ x }) => x)) + margin,
    ),
    height: Math.ceil(
      Math.max(...placed.map(({ y, height }) => y + height), ...ends.map(({ y }) => y)) + margin,
    ),
  };
}
