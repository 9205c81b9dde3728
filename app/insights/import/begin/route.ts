import { currentActor } from "@/app/_request/current-actor";
import { answeringJson, readJson } from "@/app/_request/json-route";
import { notSignedIn } from "@/domain/refusal";
import { startImportInput } from "@/domain/transfer/import-options-input";
import { startImport } from "@/domain/transfer/imports/start-import";

/** Begins an upload: the page says what it will send, and gets the address its pieces go to. */
export async function POST(request: Request) {
  return answeringJson(async () => {
    const actor = await currentActor();
    if (actor.kind !== "person") throw notSignedIn();
    const input = await readJson(request, startImportInput, 4000);
    return Response.json(await startImport(actor, input, new Date()));
  });
}
