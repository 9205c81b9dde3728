import { eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { enqueue } from "@/db/queue";
import { datasets } from "@/db/schema/evidence";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { settleWithdrawn } from "../insights/settle-withdrawn";
import { conflict } from "../refusal";
import type { ReinstateDatasetInput, WithdrawDatasetInput } from "./dataset-input";
import { lockDataset } from "./find-standing";

/**
 * Says that data should not be relied on any more, and why: from now on no evidence that rests on it counts, and the
 * owners of what it held up are asked to look at it again. Its versions stay to be read.
 */
export async function withdrawDataset(actor: PersonActor, input: WithdrawDatasetInput, now: Date) {
  const { datasetId, reason } = input;
  return db.transaction(async (tx) => {
    const { withdrawnAt } = await lockDataset(tx, actor, datasetId, now);
    if (withdrawnAt) throw conflict("This data was withdrawn already.");
    await tx
      .update(datasets)
      .set({ withdrawnAt: now, withdrawnById: actor.id, withdrawnReason: reason })
      .where(eq(datasets.id, datasetId));
    await settle(tx, datasetId);
    const subject = { kind: "dataset", id: datasetId } as const;
    await recordAudit(tx, actor, "dataset.withdrawn", subject, { after: { reason } });
  });
}

/** Takes a withdrawal back: evidence counts again as it did, and nobody is asked about it any more. */
export async function reinstateDataset(actor: PersonActor, input: ReinstateDatasetInput, now: Date) {
  const { datasetId } = input;
  return db.transaction(async (tx) => {
    const { withdrawnAt } = await lockDataset(tx, actor, datasetId, now);
    if (!withdrawnAt) throw conflict("This data is not withdrawn.");
    await tx
      .update(datasets)
      .set({ withdrawnAt: null, withdrawnById: null, withdrawnReason: "" })
      .where(eq(datasets.id, datasetId));
    await settle(tx, datasetId);
    await recordAudit(tx, actor, "dataset.reinstated", { kind: "dataset", id: datasetId });
  });
}

async function settle(tx: Transaction, datasetId: string) {
  await settleWithdrawn(tx, { datasetId });
  await enqueue(tx, "settle-causes", { datasetId }, { key: `settle-causes:${datasetId}` });
}
