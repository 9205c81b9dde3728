import { and, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import type { Actor } from "../../actor";
import { listedFor } from "../../insights/insight-policy";
import { derivationEdges } from "./find-insight-lineage";
import type { Lineage } from "./lineage-query";
import { readEvidenceNodes } from "./read-evidence-nodes";
import { readInsightNodes } from "./read-insight-nodes";
import { readReach } from "./read-reach";

const most = 250;

/** All that rests on some data, for a reader who may read it: its versions, evidence, insights and what is derived from them. */
export async function findDatasetLineage(actor: Actor, { id }: { id: string }, now: Date): Promise<Lineage> {
  const resting = await listResting(actor, id, now);
  const drawn = resting.slice(0, most);
  const down = await readReach(actor, drawn, { way: "downstream", most }, now);
  const levels = new Map([
    ...down.reached.map((one) => [one.id, one.steps] as const),
    ...drawn.map((one) => [one, 0] as const),
  ]);
  const nodes = await readInsightNodes(actor, levels, null, now);
  const evidence = await readEvidenceNodes(nodes, id);
  return {
    nodes: [...nodes, ...evidence.nodes],
    edges: [...evidence.edges, ...derivationEdges([down])],
    more: { upstream: 0, downstream: down.more + resting.length - drawn.length },
  };
}

async function listResting(actor: Actor, datasetId: string, now: Date) {
  const rows = await db
    .select({ id: insights.id })
    .from(insights)
    .where(
      and(
        sql`${insights.id} in (select e.insight_id from evidence_items e where e.dataset_id = ${datasetId})`,
        eq(insights.status, "published"),
        listedFor(actor, now),
      ),
    )
    .orderBy(insights.id);
  return rows.map(({ id }) => id);
}
