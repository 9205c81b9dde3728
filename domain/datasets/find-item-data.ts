import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { datasets, snapshots, storedFiles } from "@/db/schema/evidence";
import { people } from "@/db/schema/people";
import type { Actor } from "../actor";
import type { EvidenceItem } from "../evidence/evidence-input";
import { mayChangeData, mayReadData } from "../insights/data-policy";
import type { ItemData, WriterData } from "./dataset-query";
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
      if (!data) return [];
      const { dataset, snapshot, latest } = data;
      return [[id, { dataset, snapshot, latest }] as const];
    }),
  );
}

/** The data of one version, where the actor may read it. */
export async function findSnapshotData(
  actor: Actor,
  snapshotId: string,
  now: Date,
): Promise<WriterData | null> {
  const [data] = await listWriterData(actor, [snapshotId], now);
  return data ?? null;
}

/** The data of versions that a draft names, for who writes it; without those that the writer may not read. */
export async function listWriterData(actor: Actor, snapshotIds: string[], now: Date): Promise<WriterData[]> {
  const ids = [...new Set(snapshotIds)];
  if (ids.length === 0) return [];
  const known = await readData(ids, {
    readable: mayReadData(actor, now),
    changeable: mayChangeData(actor, now),
  });
  return ids.flatMap((id) => known.get(id) ?? []);
}

/** By the id of the version; the newest version of each comes along in the same question. */
async function readData(
  ids: string[],
  { readable, changeable = sql`false` }: { readable?: SQL; changeable?: SQL } = {},
): Promise<Map<string, WriterData>> {
  const newest = and(
    eq(snapshots.number, datasets.snapshotCount),
    sql`${snapshots.datasetId} in (${db
      .select({ id: snapshots.datasetId })
      .from(snapshots)
      .where(inArray(snapshots.id, ids))})`,
  );
  const rows = await db
    .select({
      ...snapshotColumns,
      dataset: datasetColumns,
      count: datasets.snapshotCount,
      mayAddVersion: sql<boolean>`${changeable}`,
    })
    .from(snapshots)
    .innerJoin(datasets, eq(datasets.id, snapshots.datasetId))
    .innerJoin(storedFiles, eq(storedFiles.sha256, snapshots.sha256))
    .innerJoin(people, eq(people.id, snapshots.createdById))
    .where(and(or(inArray(snapshots.id, ids), newest), readable));
  const views = rows.map(({ dataset, count, mayAddVersion, ...row }) => ({
    mayAddVersion,
    dataset: namedDataset(dataset),
    snapshot: snapshotView(row, dataset.key),
    isNewest: row.number === count,
  }));
  const newestOf = new Map(
    views.filter(({ isNewest }) => isNewest).map(({ dataset, snapshot }) => [dataset.id, snapshot]),
  );
  return new Map(
    views.map(({ isNewest, ...view }) => [
      view.snapshot.id,
      { ...view, latest: isNewest ? null : (newestOf.get(view.dataset.id) ?? null) },
    ]),
  );
}
