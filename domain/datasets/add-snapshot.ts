import { and, eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { enqueue } from "@/db/queue";
import { datasets, snapshots } from "@/db/schema/evidence";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { keepTaken } from "../evidence/files/keep-taken";
import type { TakenFile } from "../evidence/files/taken-file";
import { mayAddData } from "../insights/data-policy";
import { newInsightKey } from "../insights/insight-address";
import { conflict, notAllowed } from "../refusal";
import { datasetHref } from "./dataset-address";
import type { AddSnapshotInput } from "./dataset-input";
import { lockDataset, mustMayChangeDataset } from "./find-standing";

/** Refuses an upload before its first byte is read, where it would be refused after its last. */
export async function mustMayAddSnapshot(
  actor: PersonActor,
  input: { datasetId?: string | undefined },
  now: Date,
) {
  if (!mayAddData(actor)) throw notAllowed("add data");
  if (input.datasetId) mustStand(await mustMayChangeDataset(actor, input.datasetId, now));
}

/**
 * Keeps a file that was taken as new data, or as the next version of data that is there: the versions before it stay
 * as they are, and who owns what rests on them is asked to look at it again. The newest version sent once more is refused.
 */
export async function addSnapshot(actor: PersonActor, input: AddSnapshotInput, taken: TakenFile, now: Date) {
  if (!mayAddData(actor)) throw notAllowed("add data");
  return db.transaction(async (tx) => {
    const dataset =
      "datasetId" in input
        ? await lockDataset(tx, actor, input.datasetId, now)
        : await beginDataset(tx, actor, input.name, now);
    mustStand(dataset);
    const before = await findNewest(tx, dataset);
    if (before?.sha256 === taken.sha256)
      throw conflict(
        `This is the same file as version ${before.number}, byte for byte, so nothing was added. Choose the file that changed.`,
        "file",
      );
    await keepTaken(tx, taken, now);
    const number = dataset.snapshotCount + 1;
    const { sha256, fileName } = taken;
    const [row] = await tx
      .insert(snapshots)
      .values({
        ...{ datasetId: dataset.id, number, predecessorId: before?.id ?? null, sha256, fileName },
        ...{ note: input.note ?? "", createdById: actor.id, createdAt: now },
      })
      .returning({ id: snapshots.id });
    if (!row) throw new Error("The version was not kept.");
    await tx.update(datasets).set({ snapshotCount: number }).where(eq(datasets.id, dataset.id));
    await tell(tx, actor, { id: dataset.id, number, sha256 });
    return { datasetId: dataset.id, snapshotId: row.id, number, href: datasetHref(dataset) };
  });
}

type DatasetRow = typeof datasets.$inferSelect;

async function beginDataset(
  tx: Transaction,
  actor: PersonActor,
  name: string,
  now: Date,
): Promise<DatasetRow> {
  const [row] = await tx
    .insert(datasets)
    .values({ key: newInsightKey(), name, createdById: actor.id, createdAt: now })
    .returning();
  if (!row) throw new Error("The dataset was not made.");
  return row;
}

function mustStand({ withdrawnAt }: DatasetRow) {
  if (withdrawnAt)
    throw conflict("This data was withdrawn. Take that back first, on its page, then add a version.");
}

async function findNewest(tx: Transaction, { id, snapshotCount }: DatasetRow) {
  const [row] = await tx
    .select({ id: snapshots.id, number: snapshots.number, sha256: snapshots.sha256 })
    .from(snapshots)
    .where(and(eq(snapshots.datasetId, id), eq(snapshots.number, snapshotCount)));
  return row ?? null;
}

type Added = { id: string; number: number; sha256: string };

/** Without names: the trail is kept for ever, and read by administrators with whom the data is not shared. */
async function tell(tx: Transaction, actor: PersonActor, { id, number, sha256 }: Added) {
  const subject = { kind: "dataset", id } as const;
  if (number === 1) return recordAudit(tx, actor, "dataset.begun", subject, { after: { sha256 } });
  await recordAudit(tx, actor, "dataset.snapshot-added", subject, { after: { version: number, sha256 } });
  await enqueue(tx, "settle-causes", { datasetId: id }, { key: `settle-causes:${id}` });
}
