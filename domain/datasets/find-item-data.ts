import type { Actor } from "../actor";
import type { EvidenceItem } from "../evidence/evidence-input";
import type { ItemData } from "./dataset-query";

/** The data that items of evidence rest on, by the item's id, for a reader who may read the record that holds them. */
export async function findItemData(
  _actor: Actor,
  _evidence: Pick<EvidenceItem, "id" | "snapshotId">[],
): Promise<Record<string, ItemData>> {
  return {};
}
