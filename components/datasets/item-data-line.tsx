import type { ItemData } from "@/domain/datasets/dataset-query";

/** The data under an item of evidence: its version, what is in it, and whether there is a newer one. */
export function ItemDataLine(_props: { data: ItemData; locale: string }) {
  return null;
}
