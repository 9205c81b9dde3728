import { openInstallation } from "@/scripts/faults/installation";
import { figure } from "./figure";
import { layDeep, layWide } from "./lineage/lay-graph";

const nodes = 10_000;

/** How long it takes to find out what is downstream of one change, among 10,000 records each: deep, and wide with diamonds. */
export async function benchLineage() {
  const installation = await openInstallation({ fast: true, isServed: false });
  Object.assign(process.env, { DATABASE_URL: installation.url });
  const deep = await layDeep(installation.sql, nodes);
  const wide = await layWide(installation.sql, nodes);
  await installation.sql`analyze`;
  const { listDownstream } = await import("@/domain/upkeep/lineage/list-downstream");
  const { findDatasetLineage } = await import("@/domain/upkeep/lineage/find-dataset-lineage");
  const { settleCauses } = await import("@/domain/upkeep/settle-causes");
  const now = new Date();
  for (const [name, graph] of Object.entries({ deep, wide })) {
    const { datasetId, actor } = graph;
    const found = await measured(`${name}: what is downstream of a dataset`, () =>
      listDownstream({ datasetId }),
    );
    if (found.length !== nodes) throw new Error(`${found.length} of ${nodes} were found downstream.`);
    await measured(`${name}: its picture for one reader`, () =>
      findDatasetLineage(actor, { id: datasetId }, now),
    );
    await measured(`${name}: causes settled after a new version`, () => settleCauses({ datasetId }, now));
  }
  const { closeDatabase } = await import("@/db/client");
  await closeDatabase();
  await installation.close();
}

async function measured<Result>(name: string, run: () => Promise<Result>) {
  const started = performance.now();
  const result = await run();
  figure(
    "lineage",
    `${nodes.toLocaleString("en")} records, ${name}`,
    (performance.now() - started) / 1000,
    "s",
  );
  return result;
}
