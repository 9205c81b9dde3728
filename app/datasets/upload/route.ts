import { currentActor } from "@/app/_request/current-actor";
import { answeringJson } from "@/app/_request/json-route";
import { addSnapshot, mustMayAddSnapshot } from "@/domain/datasets/add-snapshot";
import { uploadQuery } from "@/domain/datasets/dataset-input";
import { findSnapshotData } from "@/domain/datasets/find-item-data";
import { nameOfData } from "@/domain/datasets/name-of-data";
import { takeUpload } from "@/domain/evidence/files/take-upload";
import { refuseBeyond } from "@/domain/people/rate-limit";
import { invalid, notFound, notSignedIn } from "@/domain/refusal";

/**
 * Takes in a file that evidence is to rest on, as it is, and answers what was kept; whoever may not send it is refused
 * before it is read. Its address says what it is to be: new data, or the next version of data that is there.
 */
export async function POST(request: Request) {
  return answeringJson(async () => {
    const begun = new Date();
    const sender = await mustBeSignedIn();
    const query = uploadQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!query.success) throw invalid(query.error.issues[0]?.message ?? "This could not be read.");
    const { fileName, datasetId, note } = query.data;
    await mustMayAddSnapshot(sender, { datasetId }, begun);
    await refuseBeyond(`upload:${sender.id}`, { most: 60, minutes: 60 }, begun);
    const declared = request.headers.get("content-length");
    const taken = await takeUpload(
      chunksOf(request),
      { fileName, declaredBytes: declared === null ? null : Number(declared), signal: request.signal },
      begun,
    );
    // It may have been half an hour on its way: who sends it and what it is newer than are asked again.
    const now = new Date();
    const actor = await mustBeSignedIn();
    const name = nameOfData(query.data.name, taken.fileName);
    const { snapshotId } = await addSnapshot(
      actor,
      datasetId ? { datasetId, note } : { name, note },
      taken,
      now,
    );
    const kept = await findSnapshotData(actor, snapshotId, now);
    if (!kept) throw notFound("dataset");
    return Response.json(kept);
  });
}

async function mustBeSignedIn() {
  const actor = await currentActor();
  if (actor.kind !== "person") throw notSignedIn();
  return actor;
}

async function* chunksOf(request: Request): AsyncGenerator<Buffer> {
  const reader = request.body?.getReader();
  try {
    for (let read = await reader?.read(); read && !read.done; read = await reader?.read())
      yield Buffer.from(read.value.buffer, read.value.byteOffset, read.value.byteLength);
  } finally {
    // Whoever stopped reading has no use for the rest.
    await reader?.cancel().catch(() => {});
  }
}
