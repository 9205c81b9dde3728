import type {
  EvidenceNode,
  InsightNode,
  Lineage,
  LineageEdge,
  LineageNode,
} from "@/domain/upkeep/lineage/lineage-query";

/** Stands for several that are not drawn; they are all in the list. */
export type FoldedNode = { kind: "more"; id: string; words: string };
export type DrawnNode = LineageNode | FoldedNode;
export type Drawing = { nodes: DrawnNode[]; edges: LineageEdge[] };

/** How many of each distance: the further away, the fewer. */
const mostAtLevel = (level: number) => [8, 8, 5, 3][Math.abs(level)] ?? 3;
const furthest = 4;
const mostEvidence = { focus: 8, others: 2 };

/** As many of them as one can look at; what is left out is counted where it would stand. */
export function foldLineage({ nodes, edges, more }: Lineage): Drawing {
  const into = new Map<string, FoldedNode>();
  foldInsights(
    nodes.filter((node) => node.kind === "insight"),
    { edges, more },
    into,
  );
  foldEvidence(
    nodes.filter((node) => node.kind === "evidence"),
    nodes,
    into,
  );
  const drawn = nodes.filter((node) => !into.has(node.id) && !isOfFolded(node, edges, into));
  const known = new Set([...drawn.map(({ id }) => id), ...[...into.values()].map(({ id }) => id)]);
  return {
    nodes: [...drawn, ...new Set(into.values())],
    edges: redirected(edges, into).filter(({ from, to }) => known.has(from) && known.has(to)),
  };
}

/** By how far away they are: the first few of each distance, and of those far away only how many they are. */
function foldInsights(
  insights: InsightNode[],
  { edges, more }: Pick<Lineage, "edges" | "more">,
  into: Map<string, FoldedNode>,
) {
  const levels = grouped(insights, ({ level }) => level);
  const nearest = [...levels].toSorted(([a], [b]) => Math.abs(a) - Math.abs(b));
  for (const [level, all] of nearest) {
    const group = besideDrawnFirst(all, edges, into);
    const isFar = Math.abs(level) > furthest;
    const most = mostAtLevel(level);
    const room = group.length > most + 1 ? most : group.length;
    fold(isFar ? [] : group.slice(room), levelId(level), insightWords(level), into);
  }
  for (const sign of [-1, 1]) {
    const far = insights.filter(({ level }) => Math.sign(level) === sign && Math.abs(level) > furthest);
    const count = far.length + (sign < 0 ? more.upstream : more.downstream);
    if (far.length > 0) fold(far, levelId(sign * (furthest + 1)), insightWords(sign), into, count);
  }
}

/** Those that hang on something that is drawn, before those that hang on what is folded alone. */
function besideDrawnFirst(group: InsightNode[], edges: LineageEdge[], into: Map<string, FoldedNode>) {
  const beside = new Set(
    edges.flatMap(({ from, to }) => [...(into.has(from) ? [] : [to]), ...(into.has(to) ? [] : [from])]),
  );
  return group.toSorted((a, b) => Number(beside.has(b.id)) - Number(beside.has(a.id)));
}

/** Evidence of what is folded goes with it. */
function foldEvidence(evidence: EvidenceNode[], nodes: LineageNode[], into: Map<string, FoldedNode>) {
  const focus = new Set(nodes.filter((node) => node.kind === "insight" && node.isFocus).map(({ id }) => id));
  for (const [insightId, group] of grouped(evidence, (node) => node.insightId)) {
    const folded = into.get(insightId);
    if (folded) for (const { id } of group) into.set(id, folded);
    if (folded) continue;
    const most = focus.has(insightId) ? mostEvidence.focus : mostEvidence.others;
    const wanted = group.toSorted((a, b) => weightOf(b) - weightOf(a));
    const room = group.length > most + 1 ? most : group.length;
    fold(wanted.slice(room), `more evidence ${insightId}`, (count) => `${count} more items`, into);
  }
}

/** Stale ones first, then those that rest on data. */
const weightOf = ({ outdated, withdrawn, restsOnData }: EvidenceNode) =>
  Number(outdated !== null || withdrawn !== null) * 2 + Number(restsOnData);

function fold(
  nodes: LineageNode[],
  id: string,
  words: (count: number) => string,
  into: Map<string, FoldedNode>,
  count = nodes.length,
) {
  if (nodes.length === 0) return;
  const folded: FoldedNode = { kind: "more", id, words: words(count) };
  for (const node of nodes) into.set(node.id, folded);
}

const levelId = (level: number) => `more ${level}`;

function insightWords(level: number) {
  return (count: number) => {
    if (level < 0) return `${count} more it is derived from`;
    return level > 0 ? `${count} more derived` : `${count} more insights`;
  };
}

/** Versions that only folded evidence rests on, and newer ones of them. */
function isOfFolded(node: LineageNode, edges: LineageEdge[], into: Map<string, FoldedNode>): boolean {
  if (node.kind !== "snapshot") return false;
  const onward = edges.filter(({ from }) => from === node.id).map(({ to }) => to);
  const next = onward.filter((id) => !into.has(id));
  const versions = edges.filter(({ from, kind }) => from === node.id && kind === "newer").map(({ to }) => to);
  return next.every((id) => {
    if (!versions.includes(id)) return false;
    return edges.filter(({ from, kind }) => from === id && kind === "rests").every(({ to }) => into.has(to));
  });
}

function redirected(edges: LineageEdge[], into: Map<string, FoldedNode>) {
  const ends = (id: string) => into.get(id)?.id ?? id;
  const moved = edges.map((edge) => ({ ...edge, from: ends(edge.from), to: ends(edge.to) }));
  const kept = moved.filter(({ from, to }) => from !== to);
  const once = [...new Map(kept.map((edge) => [`${edge.from}\n${edge.to}`, edge])).values()];
  return withoutTangle(once, new Set([...into.values()].map(({ id }) => id)));
}

/** What stands for many hangs on much: of its lines only those are drawn without which something would hang on nothing. */
function withoutTangle(edges: LineageEdge[], folded: Set<string>) {
  const plain = edges.filter(({ from, to }) => !folded.has(from) && !folded.has(to));
  const reached = new Set(plain.map(({ to }) => to));
  const left = new Set(plain.map(({ from }) => from));
  const kept = [...plain];
  const between = edges.filter(({ from, to }) => folded.has(from) || folded.has(to));
  for (const edge of between.toSorted((a, b) => Number(folded.has(b.from)) - Number(folded.has(a.from)))) {
    const isNeeded = folded.has(edge.from)
      ? !reached.has(edge.to)
      : !left.has(edge.from) || !reached.has(edge.to);
    if (!isNeeded) continue;
    kept.push(edge);
    reached.add(edge.to);
    left.add(edge.from);
  }
  return kept;
}

function grouped<Item, Key>(items: Item[], keyOf: (item: Item) => Key) {
  const groups = new Map<Key, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
