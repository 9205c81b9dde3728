import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { datasets } from "@/db/schema/evidence";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import type { RenameDatasetInput } from "./dataset-input";
import { lockDataset } from "./find-standing";

/** Gives data another name; its address and its versions stay. */
export async function renameDataset(actor: PersonActor, input: RenameDatasetInput, now: Date) {
  const { datasetId, name } = input;
  return db.transaction(async (tx) => {
    const dataset = await lockDataset(tx, actor, datasetId, now);
    if (dataset.name === name) return;
    await tx.update(datasets).set({ name }).where(eq(datasets.id, datasetId));
    // Without the names: the trail is kept for ever.
    await recordAudit(tx, actor, "dataset.renamed", { kind: "dataset", id: datasetId });
  });
}
