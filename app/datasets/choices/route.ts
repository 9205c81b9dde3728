import { currentActor } from "@/app/_request/current-actor";
import { answeringJson } from "@/app/_request/json-route";
import type { PersonActor } from "@/domain/actor";
import { datasetChoicesQuery } from "@/domain/datasets/dataset-input";
import { findSnapshotData } from "@/domain/datasets/find-item-data";
import { auditDataReading, findDatasetStanding } from "@/domain/datasets/find-standing";
import { listDatasetChoices } from "@/domain/datasets/list-datasets";
import { refuseBeyond } from "@/domain/people/rate-limit";
import { notSignedIn } from "@/domain/refusal";

/** Data that an item of evidence may rest on, by words in its name; or that of one version, for a draft that names it. */
export async function GET(request: Request) {
  return answeringJson(async () => {
    const now = new Date();
    const actor = await currentActor();
    if (actor.kind !== "person") throw notSignedIn();
    await refuseBeyond(`suggest:${actor.id}`, { most: 300, minutes: 1 }, now);
    const query = datasetChoicesQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
    if (query.snapshot) return Response.json({ data: await lookUp(actor, query.snapshot, now) });
    return Response.json({ found: await listDatasetChoices(actor, query.words, now) });
  });
}

async function lookUp(actor: PersonActor, snapshotId: string, now: Date) {
  const data = await findSnapshotData(actor, snapshotId, now);
  const found = data && (await findDatasetStanding(actor, data.dataset.key, now));
  if (found) await auditDataReading(actor, found);
  return data;
}
