import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { datasetHref } from "../../datasets/dataset-address";
import type { Certainty, Direction } from "../../evidence/evidence-input";
import type { EvidenceNode, InsightNode, LineageEdge, SnapshotNode } from "./lineage-query";

type Row = {
  insightId: string;
  itemId: string;
  position: number;
  title: string;
  direction: Direction;
  strength: Certainty | null;
  withdrawn: boolean;
  dataGone: boolean;
  studyGone: boolean;
  data: { id: string; key: string; name: string; newest: number } | null;
  written: Version | null;
  latest: Version | null;
};
type Version = { id: string; number: number; at: string };

const most = 1000;

/**
 * Evidence of these insights with the versions of data it rests on, and the newest version where that is another; of
 * one dataset alone when it is named.
 */
export async function readEvidenceNodes(insights: InsightNode[], datasetId: string | null) {
  const byId = new Map(insights.map((node) => [node.id, node]));
  const rows = await readRows([...byId.keys()], datasetId);
  const evidence = rows.flatMap((row) => {
    const insight = byId.get(row.insightId);
    return insight ? [evidenceNode(row, insight)] : [];
  });
  const snapshots = new Map<string, SnapshotNode>();
  const edges: LineageEdge[] = evidence.map(({ id, insightId }) => ({
    from: id,
    to: insightId,
    kind: "rests",
  }));
  for (const row of rows) {
    const { data, written, latest } = row;
    if (!data || !written || !latest) continue;
    const level = byId.get(row.insightId)?.level ?? 0;
    for (const version of [written, latest])
      if (!snapshots.has(version.id)) snapshots.set(version.id, snapshotNode(row, data, version, level));
    edges.push({ from: written.id, to: evidenceId(row), kind: "rests" });
    if (latest.id !== written.id) edges.push({ from: latest.id, to: written.id, kind: "newer" });
  }
  return { nodes: [...snapshots.values(), ...evidence], edges: once(edges) };
}

const once = (edges: LineageEdge[]) => [
  ...new Map(edges.map((edge) => [`${edge.from} ${edge.to}`, edge])).values(),
];

const evidenceId = ({ insightId, itemId }: Row) => `${insightId} ${itemId}`;

function evidenceNode(row: Row, insight: InsightNode): EvidenceNode {
  const { insightId, title, direction, strength, written, latest } = row;
  const isOutdated = written && latest && latest.number > written.number;
  return {
    kind: "evidence",
    id: evidenceId(row),
    href: `${insight.href}#evidence-${row.position + 1}`,
    level: insight.level,
    language: insight.language,
    ...{ insightId, title, direction, strength },
    withdrawn: whatIsGone(row),
    outdated: isOutdated ? { written: written.number, newest: latest.number } : null,
    restsOnData: written !== null,
  };
}

function whatIsGone({ withdrawn, dataGone, studyGone }: Row) {
  if (dataGone) return "data";
  if (studyGone) return "study";
  return withdrawn ? "item" : null;
}

const snapshotNode = (
  { dataGone }: Row,
  { key, name, newest }: NonNullable<Row["data"]>,
  { id, number, at }: Version,
  level: number,
): SnapshotNode => ({
  ...{ kind: "snapshot", id, name, number, newest, level },
  href: datasetHref({ key }),
  addedAt: new Date(at),
  isWithdrawn: dataGone,
});

async function readRows(insightIds: string[], datasetId: string | null): Promise<Row[]> {
  if (insightIds.length === 0) return [];
  const ofData = datasetId ? sql`and e.dataset_id = ${datasetId}` : sql``;
  return db.execute<Row>(sql`
    select e.insight_id as "insightId", e.item_id as "itemId", e.position, e.title, e.direction, e.strength,
      e.withdrawn, d.withdrawn_at is not null as "dataGone", t.withdrawn_at is not null as "studyGone",
      case when d.id is not null then json_build_object(
        'id', d.id, 'key', d.key, 'name', d.name, 'newest', d.snapshot_count) end as "data",
      ${version(sql`s`)} as "written", ${version(sql`n`)} as "latest"
    from evidence_items e
    left join snapshots s on s.id = e.snapshot_id
    left join datasets d on d.id = s.dataset_id
    left join snapshots n on n.dataset_id = d.id and n.number = d.snapshot_count
    left join studies t on t.id = e.study_id
    where e.insight_id in (select value::uuid from json_array_elements_text(${JSON.stringify(insightIds)}::json))
      ${ofData}
    order by e.insight_id, e.position
    limit ${most}`);
}

const version = (alias: SQL) =>
  sql`case when ${alias}.id is not null then json_build_object(
    'id', ${alias}.id, 'number', ${alias}.number, 'at', ${alias}.created_at) end`;
