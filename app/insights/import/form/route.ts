import { currentActor } from "@/app/_request/current-actor";
import { readBytes } from "@/app/_request/read-bytes";
import { withQuery } from "@/app/_request/with-query";
import { packFiles } from "@/components/insights/import/pack-files";
import type { Actor } from "@/domain/actor";
import { invalid, Refusal } from "@/domain/refusal";
import { chunkBytes, formMegabytes } from "@/domain/transfer/chunk-input";
import { addChunk } from "@/domain/transfer/imports/add-chunk";
import { finishUpload } from "@/domain/transfer/imports/finish-upload";
import { startImport } from "@/domain/transfer/imports/start-import";

/** The whole upload in one go, for browsers without scripts; what it refuses is said on the page it came from. */
export async function POST(request: Request) {
  const actor = await currentActor();
  if (actor.kind !== "person") return leadTo("/sign-in?to=/insights/import");
  try {
    return leadTo(`/insights/import/${await takeIn(actor, request)}`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return leadTo(withQuery("/insights/import", { problem: error.message }));
  }
}

const leadTo = (path: string) => new Response(null, { status: 303, headers: { location: path } });

async function takeIn(actor: Actor, request: Request) {
  const { name, blob } = await chosenFile(request);
  const { importId } = await startImport(actor, { fileName: name, bytes: blob.size }, new Date());
  for (let position = 0; position * chunkBytes < blob.size; position++) {
    const piece = blob.slice(position * chunkBytes, (position + 1) * chunkBytes);
    await addChunk(actor, { importId, position, bytes: Buffer.from(await piece.arrayBuffer()) });
  }
  await finishUpload(actor, { importId });
  return importId;
}

async function chosenFile(request: Request) {
  const type = request.headers.get("content-type") ?? "";
  const bytes = await readBytes(request, formMegabytes * 1024 * 1024);
  const form = await new Response(new Uint8Array(bytes), { headers: { "content-type": type } })
    .formData()
    .catch(() => null);
  const files = (form?.getAll("files") ?? []).filter(
    (value): value is File => typeof value !== "string" && value.size > 0,
  );
  if (files.length === 0) throw invalid("Choose a file first. An empty one holds nothing to import.");
  return packFiles(files.map((file) => ({ path: file.name, file })));
}
