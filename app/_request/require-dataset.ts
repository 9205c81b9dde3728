import { notFound } from "next/navigation";
import { cache } from "react";
import { datasetKeyOf } from "@/domain/datasets/dataset-address";
import { auditDataReading, findDatasetStanding } from "@/domain/datasets/find-standing";
import { requirePerson } from "./require-person";

/** Who asks, and the data that their address names. Missing and hidden data look alike. */
export const requireDataset = cache(async (segment: string) => {
  const actor = await requirePerson();
  const now = new Date();
  const key = datasetKeyOf(segment);
  const found = key ? await findDatasetStanding(actor, key, now) : null;
  if (!found) notFound();
  await auditDataReading(actor, found);
  return { actor, now, found };
});
