import { z } from "zod";
import { currentActor } from "@/app/_request/current-actor";
import { answeringJson } from "@/app/_request/json-route";
import { readBytes } from "@/app/_request/read-bytes";
import { notFound, notSignedIn } from "@/domain/refusal";
import { chunkBytes } from "@/domain/transfer/chunk-input";
import { addChunk } from "@/domain/transfer/imports/add-chunk";

const pieceInput = z.object({ importId: z.uuid(), position: z.coerce.number().int().min(0).max(10_000) });

/** One piece of an upload, as it is. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return answeringJson(async () => {
    const actor = await currentActor();
    if (actor.kind !== "person") throw notSignedIn();
    const position = new URL(request.url).searchParams.get("position") ?? "";
    const piece = pieceInput.safeParse({ importId: (await params).id, position });
    if (!piece.success) throw notFound("import");
    await addChunk(actor, { ...piece.data, bytes: await readBytes(request, chunkBytes) });
    return new Response(null, { status: 204 });
  });
}
