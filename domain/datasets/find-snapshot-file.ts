import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { snapshots, storedFiles } from "@/db/schema/evidence";
import type { DatasetStanding } from "./find-standing";

/** The file of one version of data that the actor was found to read; null when there is no such version. */
export async function findSnapshotFile({ dataset }: DatasetStanding, number: number) {
  const [row] = await db
    .select({
      fileName: snapshots.fileName,
      sha256: storedFiles.sha256,
      bytes: storedFiles.bytes,
      mediaType: storedFiles.mediaType,
    })
    .from(snapshots)
    .innerJoin(storedFiles, eq(storedFiles.sha256, snapshots.sha256))
    .where(and(eq(snapshots.datasetId, dataset.id), eq(snapshots.number, number)));
  return row ?? null;
}
