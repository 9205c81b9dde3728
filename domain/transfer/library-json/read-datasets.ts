import { asc } from "drizzle-orm";
import type { Database } from "@/db/client";
import { datasets, snapshots } from "@/db/schema/evidence";
import type { Addresses } from "./addresses";
import type { DatasetJson } from "./dataset-shape";
import { groupedBy, inOrderOf, isoOrNull } from "./in-order";

/** Every dataset with all its versions, whoever may read it; their files follow one by one. */
export async function readDatasets(database: Database, addresses: Addresses): Promise<DatasetJson[]> {
  const rows = await database.select().from(datasets);
  if (rows.length === 0) return [];
  const versions = await database.select().from(snapshots).orderBy(asc(snapshots.number));
  const byDataset = groupedBy(versions, ({ datasetId }) => datasetId);
  return inOrderOf(
    rows.map((row) => ({
      ...{ id: row.id, key: row.key, name: row.name, withdrawnReason: row.withdrawnReason },
      withdrawnAt: isoOrNull(row.withdrawnAt),
      withdrawnBy: addresses.orNull(row.withdrawnById),
      createdBy: addresses.of(row.createdById),
      createdAt: row.createdAt.toISOString(),
      snapshots: (byDataset.get(row.id) ?? []).map((snapshot) => snapshotOf(snapshot, addresses)),
    })),
    ({ id }) => id,
  );
}

const snapshotOf = (row: typeof snapshots.$inferSelect, addresses: Addresses) => ({
  ...{ id: row.id, number: row.number, sha256: row.sha256, fileName: row.fileName, note: row.note },
  createdBy: addresses.of(row.createdById),
  createdAt: row.createdAt.toISOString(),
});

/** The checksums of their files, each once, in order. */
export const filesOf = (given: DatasetJson[]) =>
  [...new Set(given.flatMap(({ snapshots: all }) => all.map(({ sha256 }) => sha256)))].toSorted();
