import { currentActor } from "@/app/_request/current-actor";
import { readBytes } from "@/app/_request/read-bytes";
import { withQuery } from "@/app/_request/with-query";
import type { Actor } from "@/domain/actor";
import { invalid, Refusal } from "@/domain/refusal";
import { mustImportPeople } from "@/domain/transfer/imports/import-policy";
import { peopleLimits } from "@/domain/transfer/people-import/people-limits";
import { startPeopleImport } from "@/domain/transfer/people-import/start-people-import";

/** A file of people from the page's form; what it refuses is said on the page it came from. */
export async function POST(request: Request) {
  const actor = await currentActor();
  if (actor.kind !== "person") return leadTo("/sign-in?to=/admin/people/import");
  try {
    return leadTo(`/admin/people/import/${await takeIn(actor, request)}`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return leadTo(withQuery("/admin/people/import", { problem: error.message }));
  }
}

const leadTo = (path: string) => new Response(null, { status: 303, headers: { location: path } });

/** The form around the file needs a little room of its own. */
const most = (peopleLimits.megabytes + 1) * 1024 * 1024;

async function takeIn(actor: Actor, request: Request) {
  mustImportPeople(actor);
  const type = request.headers.get("content-type") ?? "";
  const body = await readBytes(request, most);
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } })
    .formData()
    .catch(() => null);
  const file = form?.get("file");
  if (!file || typeof file === "string" || file.name === "") throw invalid("Choose a file first.");
  const bytes = Buffer.from(await file.arrayBuffer());
  const { importId } = await startPeopleImport(actor, { fileName: file.name, bytes }, new Date());
  return importId;
}
