import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { datasets, snapshots, storedFiles } from "@/db/schema/evidence";
import { people } from "@/db/schema/people";
import type { Actor } from "../actor";
import type { EvidenceItem } from "../evidence/evidence-input";
import { mayReadData } from "../insights/data-policy";
import type { ItemData } from "./dataset-query";
import { datasetColumns, namedDataset, snapshotColumns, snapshotView } from "./snapshot-view";

/** The data that items of evidence rest on, by the item's id, for a reader who may read the record that holds them. */
export async function findItemData(
  actor: Actor,
  evidence: Pick<EvidenceItem, "id" | "snapshotId">[],
): Promise<Record<string, ItemData>> {
  const ids = [...new Set(evidence.flatMap(({ snapshotId }) => snapshotId ?? []))];
  if (ids.length === 0 || actor.kind === "anonymous") return {};
  const known = await readData(ids);
  return Object.fromEntries(
    evidence.flatMap(({ id, snapshotId }) => {
      const data = known.get(snapshotId ?? "");
      return data ? [[id, data] as const] : [];
    }),
  );
}

/** The data of one version, where the actor may read it. */
export async function findSnapshotData(
  actor: Actor,
  snapshotId: string,
  now: Date,
): Promise<ItemData | null> {
  const known = await readData([snapshotId], mayReadData(actor, now));
  return known.get(snapshotId) ?? null;
}

/** By the id of the version; the newest version of each comes along in the same question. */
async function readData(ids: string[], readable?: SQL): Promise<Map<string, ItemData>> {
  const newest = and(
    eq(snapshots.number, datasets.snapshotCount),
    sql`${snapshots.datasetId} in (${db
      .select({ id: snapshots.datasetId })
      .from(snapshots)
      .where(inArray(snapshots.id, ids))})`,
  );
  const rows = await db
    .select({ ...snapshotColumns, dataset: datasetColumns, count: datasets.snapshotCount })
    .from(snapshots)
    .innerJoin(datasets, eq(datasets.id, snapshots.datasetId))
    .innerJoin(storedFiles, eq(storedFiles.sha256, snapshots.sha256))
    .innerJoin(people, eq(people.id, snapshots.createdById))
    .where(and(or(inArray(snapshots.id, ids), newest), readable));
  const views = rows.map(({ dataset, count, ...row }) => ({
    dataset: namedDataset(dataset),
    snapshot: snapshotView(row, dataset.key),
    isNewest: row.number === count,
  }));
  const newestOf = new Map(
    views.filter(({ isNewest }) => isNewest).map(({ dataset, snapshot }) => [dataset.id, snapshot]),
  );
  return new Map(
    views.map(({ dataset, snapshot, isNewest }) => [
      snapshot.id,
      { dataset, snapshot, latest: isNewest ? null : (newestOf.get(dataset.id) ?? null) },
    ]),
  );
}
