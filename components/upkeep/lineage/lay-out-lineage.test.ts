import { describe, expect, test } from "vitest";
import type { EvidenceNode, InsightNode, Lineage } from "@/domain/upkeep/lineage/lineage-query";
import { foldLineage } from "./fold-lineage";
import { layOutLineage } from "./lay-out-lineage";
import { lineageTrees } from "./lineage-tree";

const insightNode = (id: string, level: number, changes: Partial<InsightNode> = {}): InsightNode => ({
  ...{ kind: "insight", id, level, href: `/insights/${id}`, statement: `What ${id} says`, language: "en" },
  ...{
    certainty: "high",
    status: "published",
    needsReview: false,
    why: [],
    isFocus: level === 0,
    ...changes,
  },
});
const evidenceNode = (insightId: string, number: number, outdated = false): EvidenceNode => ({
  ...{ kind: "evidence", id: `${insightId} e${number}`, insightId, level: 0, href: "/", title: "Funnel" },
  ...{ language: "en", direction: "supports", strength: "high", withdrawn: null, restsOnData: outdated },
  outdated: outdated ? { written: 1, newest: 2 } : null,
});
const derived = (from: string, to: string) => ({ from, to, kind: "derived" as const });
const rests = (from: string, to: string) => ({ from, to, kind: "rests" as const });
const none = { upstream: 0, downstream: 0 };

/** Derived from the focus in five layers of a hundred, each from two of the layer before. */
function wide(): Lineage {
  const layer = (level: number) =>
    Array.from({ length: 100 }, (_, index) => insightNode(`l${level}-${index}`, level));
  const nodes = [insightNode("focus", 0), ...[1, 2, 3, 4, 5].flatMap(layer)];
  const edges = nodes.flatMap(({ id, level }) => {
    if (level === 0) return [];
    if (level === 1) return [derived("focus", id)];
    const index = Number(id.split("-")[1]);
    return [0, 1].map((step) => derived(`l${level - 1}-${(index + step) % 100}`, id));
  });
  return { nodes, edges, more: { upstream: 0, downstream: 440 } };
}

describe("folding", () => {
  test("few are all drawn", () => {
    const nodes = [insightNode("focus", 0), insightNode("a", 1), evidenceNode("focus", 1)];
    const lineage = { nodes, edges: [derived("focus", "a"), rests("focus e1", "focus")], more: none };
    expect(foldLineage(lineage)).toEqual({ nodes, edges: lineage.edges });
  });

  test("of many the first few of each distance are, the others counted where they would stand", () => {
    const { nodes, edges } = foldLineage(wide());
    expect(nodes.length).toBeLessThan(45);
    const words = nodes.flatMap((node) => (node.kind === "more" ? [node.words] : []));
    expect(words).toEqual([92, 95, 97, 97, 540].map((count) => `${count} more derived`));
    const known = new Set(nodes.map(({ id }) => id));
    expect(edges.every(({ from, to }) => known.has(from) && known.has(to) && from !== to)).toBe(true);
  });

  test("stale evidence is drawn before other evidence", () => {
    const items = Array.from({ length: 20 }, (_, at) => evidenceNode("focus", at, at === 19));
    const edges = items.map(({ id }) => rests(id, "focus"));
    const { nodes } = foldLineage({ nodes: [insightNode("focus", 0), ...items], edges, more: none });
    expect(nodes.map(({ id }) => id)).toContain("focus e19");
    expect(nodes.at(-1)).toMatchObject({ kind: "more", words: "12 more items" });
  });
});

test("what rests stands to the right of what it rests on, and nothing lies on anything else", () => {
  const { placed, width } = layOutLineage(foldLineage(wide()));
  const focus = placed.find(({ node }) => node.id === "focus");
  expect(focus?.x).toBe(Math.min(...placed.map(({ x }) => x)));
  for (const one of placed) {
    expect(one.x + one.width).toBeLessThanOrEqual(width);
    for (const other of placed) {
      if (one === other) continue;
      const apart =
        one.x + one.width <= other.x ||
        other.x + other.width <= one.x ||
        one.y + one.height <= other.y ||
        other.y + other.height <= one.y;
      expect(apart).toBe(true);
    }
  }
});

test("in the list each is unfolded once, however many ways lead there", () => {
  const nodes = [insightNode("focus", 0), insightNode("a", 1), insightNode("b", 1), insightNode("c", 2)];
  const edges = [derived("focus", "a"), derived("focus", "b"), derived("a", "c"), derived("b", "c")];
  const { downstream } = lineageTrees({ nodes, edges, more: none });
  const [a, b] = downstream;
  expect(a?.children).toMatchObject([{ node: { id: "c" }, again: false }]);
  expect(b?.children).toMatchObject([{ node: { id: "c" }, again: true, children: [] }]);
});
