import { v7 as uuidv7 } from "uuid";
import { db } from "@/db/client";
import { datasets, snapshots, storedFiles } from "@/db/schema/evidence";
import { evidenceItems } from "@/db/schema/insights";
import { type EvidenceItem, evidenceItemInput } from "@/domain/evidence/evidence-input";
import { newInsightKey } from "@/domain/insights/insight-address";
import { completeContent, testNow } from "./factories";

/** Data with so many versions, written straight into the tables: a day between two of them, the last one today. */
export async function datasetWith(createdById: string, versions: number, name = "Checkout funnel") {
  const at = (number: number) => new Date(testNow.getTime() - (versions - number) * 24 * 60 * 60 * 1000);
  const [dataset] = await db
    .insert(datasets)
    .values({ key: newInsightKey(), name, snapshotCount: versions, createdById, createdAt: at(1) })
    .returning();
  if (!dataset) throw new Error("The dataset was not made.");
  const made: string[] = [];
  for (let number = 1; number <= versions; number++) {
    const sha256 = uuidv7().replaceAll("-", "").repeat(2);
    await db
      .insert(storedFiles)
      .values({ sha256, bytes: 10, kind: "table", mediaType: "text/csv", createdAt: at(number) });
    const [row] = await db
      .insert(snapshots)
      .values({
        ...{ datasetId: dataset.id, number, predecessorId: made.at(-1) ?? null, sha256 },
        ...{ fileName: `funnel-${number}.csv`, createdById, createdAt: at(number) },
      })
      .returning();
    if (row) made.push(row.id);
  }
  return { ...dataset, snapshotIds: made };
}

/** An item of evidence that supports, as content holds it. */
export const evidenceOf = (changes: Partial<EvidenceItem> = {}): EvidenceItem =>
  evidenceItemInput.parse({
    ...{
      id: "e1",
      kind: "dataset",
      strength: "high",
      title: "Funnel of the shop",
      publishedOn: "2025-06-03",
    },
    ...changes,
  });

/** Says of a published record's first item that it rests on this version of that data. */
export async function restOn(insightId: string, datasetId: string, snapshotId: string) {
  const { evidence } = completeContent();
  const item = evidence[0];
  if (!item) throw new Error("There is no evidence.");
  await db
    .insert(evidenceItems)
    .values({
      ...{ insightId, itemId: item.id, position: 0, kind: item.kind, direction: item.direction },
      ...{ strength: item.strength, title: item.title, source: item.source, datasetId, snapshotId },
    })
    .onConflictDoUpdate({
      target: [evidenceItems.insightId, evidenceItems.itemId],
      set: { datasetId, snapshotId },
    });
}

/** The link by which a record is derived from another. */
export const derivedFrom = (insightId: string) => ({ kind: "derived-from" as const, insightId, note: "" });
