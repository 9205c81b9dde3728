import { desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { type datasets, snapshots, storedFiles } from "@/db/schema/evidence";
import { people } from "@/db/schema/people";
import type { Actor } from "../actor";
import type { DatasetView, VersionView } from "./dataset-query";
import type { DatasetStanding } from "./find-standing";
import { listResting } from "./list-resting";
import { namedDataset, shapeOf, snapshotColumns, snapshotView } from "./snapshot-view";

const most = 200;

/** Data that `findDatasetStanding` found for this actor, with its versions, newest first, and what rests on it. */
export async function findDataset(actor: Actor, standing: DatasetStanding, now: Date): Promise<DatasetView> {
  const { dataset, createdBy, mayChange, onlyAsAdministrator } = standing;
  const [versions, insights, withdrawnBy] = await Promise.all([
    listVersions(dataset),
    listResting(actor, dataset.id, now),
    findWithdrawer(dataset),
  ]);
  return {
    ...namedDataset(dataset),
    ...{ createdBy, createdAt: dataset.createdAt, withdrawnBy },
    ...{ versions, insights, mayChange, onlyAsAdministrator },
  };
}

type DatasetRow = typeof datasets.$inferSelect;

async function listVersions({ id, key }: DatasetRow): Promise<VersionView[]> {
  const rows = await db
    .select(snapshotColumns)
    .from(snapshots)
    .innerJoin(storedFiles, eq(storedFiles.sha256, snapshots.sha256))
    .innerJoin(people, eq(people.id, snapshots.createdById))
    .where(eq(snapshots.datasetId, id))
    .orderBy(desc(snapshots.number))
    .limit(most);
  return rows.map((row) => ({ ...snapshotView(row, key), shape: shapeOf(row) }));
}

async function findWithdrawer({ withdrawnById }: DatasetRow) {
  if (!withdrawnById) return null;
  const [row] = await db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(eq(people.id, withdrawnById));
  return row ?? null;
}
