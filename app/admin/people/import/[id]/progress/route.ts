import { z } from "zod";
import { currentActor } from "@/app/_request/current-actor";
import { answeringJson } from "@/app/_request/json-route";
import { notFound, notSignedIn } from "@/domain/refusal";
import { findProgress } from "@/domain/transfer/imports/find-import";

/** How far an import of people is, for its page, which asks every second. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  return answeringJson(async () => {
    const actor = await currentActor();
    if (actor.kind !== "person") throw notSignedIn();
    const importId = z.uuid().safeParse((await params).id);
    if (!importId.success) throw notFound("import");
    const progress = await findProgress(actor, importId.data, "people");
    return Response.json(progress, { headers: { "cache-control": "no-store" } });
  });
}
