import { asc, inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { datasets, snapshots } from "@/db/schema/evidence";
import { studies } from "@/db/schema/studies";
import type { EvidenceItem } from "../evidence/evidence-input";

type Resting = Pick<EvidenceItem, "datasetId" | "snapshotId" | "studyId">;

/** What is known here of what items of evidence rest on. */
export type KnownData = {
  /** The data of each version, by the version's id. */
  datasetOf: Map<string, string>;
  studies: Set<string>;
  /** Data and studies that were withdrawn, by their ids. */
  withdrawn: Set<string>;
};

/**
 * Looks up what these items rest on, and holds it for the transaction, so that nothing of it is withdrawn while what
 * rests on it is written; nothing is asked when they rest on nothing.
 */
export async function holdKnownData(tx: Transaction, items: Resting[]): Promise<KnownData> {
  const snapshotIds = [...new Set(items.flatMap(({ snapshotId }) => snapshotId ?? []))];
  const studyIds = [...new Set(items.flatMap(({ studyId }) => studyId ?? []))];
  const versions = snapshotIds.length > 0 ? await readVersions(tx, snapshotIds) : [];
  const datasetIds = [...new Set(versions.map(({ datasetId }) => datasetId))];
  const data = datasetIds.length > 0 ? await holdRows(tx, datasets, datasetIds) : [];
  const work = studyIds.length > 0 ? await holdRows(tx, studies, studyIds) : [];
  const gone = [...data, ...work].filter(({ withdrawnAt }) => withdrawnAt !== null);
  return {
    datasetOf: new Map(versions.map(({ id, datasetId }) => [id, datasetId])),
    studies: new Set(work.map(({ id }) => id)),
    withdrawn: new Set(gone.map(({ id }) => id)),
  };
}

const readVersions = (tx: Transaction, ids: string[]) =>
  tx
    .select({ id: snapshots.id, datasetId: snapshots.datasetId })
    .from(snapshots)
    .where(inArray(snapshots.id, ids));

/** In one order, so that two who hold the same rows do not wait for each other for ever. */
const holdRows = (tx: Transaction, table: typeof datasets | typeof studies, ids: string[]) =>
  tx
    .select({ id: table.id, withdrawnAt: table.withdrawnAt })
    .from(table)
    .where(inArray(table.id, ids))
    .orderBy(asc(table.id))
    .for("share");
