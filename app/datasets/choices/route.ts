import { currentActor } from "@/app/_request/current-actor";
import { answeringJson } from "@/app/_request/json-route";
import { datasetChoicesQuery } from "@/domain/datasets/dataset-input";
import { findSnapshotData } from "@/domain/datasets/find-item-data";
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
    if (query.snapshot) return Response.json({ data: await findSnapshotData(actor, query.snapshot, now) });
    const choices = await listDatasetChoices(actor, query.words, now);
    const found = choices.map(({ newest, versions: _versions, ...dataset }) => ({
      ...{ dataset, snapshot: newest, latest: null },
    }));
    return Response.json({ found });
  });
}
