import { suggesting } from "@/app/_request/suggest-route";
import type { PersonActor } from "@/domain/actor";
import { datasetChoicesQuery } from "@/domain/datasets/dataset-input";
import { findSnapshotData } from "@/domain/datasets/find-item-data";
import { auditDataReading, findDatasetStanding } from "@/domain/datasets/find-standing";
import { listDatasetChoices } from "@/domain/datasets/list-datasets";

/** Data that an item of evidence may rest on, by words in its name; or that of one version, for a draft that names it. */
export async function GET(request: Request) {
  return suggesting(request, async (actor, params, now) => {
    const query = datasetChoicesQuery.parse(params);
    if (query.snapshot) return { data: await lookUp(actor, query.snapshot, now) };
    return { found: await listDatasetChoices(actor, query.words, now) };
  });
}

async function lookUp(actor: PersonActor, snapshotId: string, now: Date) {
  const data = await findSnapshotData(actor, snapshotId, now);
  const found = data && (await findDatasetStanding(actor, data.dataset.key, now));
  if (found) await auditDataReading(actor, found);
  return data;
}
