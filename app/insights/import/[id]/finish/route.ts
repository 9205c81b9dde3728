import { z } from "zod";
import { currentActor } from "@/app/_request/current-actor";
import { answeringJson } from "@/app/_request/json-route";
import { notFound, notSignedIn } from "@/domain/refusal";
import { finishUpload } from "@/domain/transfer/imports/finish-upload";

/** Every piece was sent: the look-through begins. */
export async function POST(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  return answeringJson(async () => {
    const actor = await currentActor();
    if (actor.kind !== "person") throw notSignedIn();
    const importId = z.uuid().safeParse((await params).id);
    if (!importId.success) throw notFound("import");
    await finishUpload(actor, { importId: importId.data });
    return new Response(null, { status: 204 });
  });
}
