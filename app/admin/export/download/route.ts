import { Readable } from "node:stream";
import { currentActor } from "@/app/_request/current-actor";
import { Refusal } from "@/domain/refusal";
import { downloadLibrary } from "@/domain/transfer/exports/download-library";

/** The archive, as fast as the browser takes it. Who may not have it now is led back to the page, which says why. */
export async function POST(request: Request) {
  const actor = await currentActor();
  if (actor.kind !== "person") return new Response("Please sign in first.\n", { status: 401 });
  try {
    const { stream, name } = await downloadLibrary(actor, request.signal, new Date());
    // Node's own type for a stream is narrower than what it takes.
    const body = Readable.toWeb(Readable.from(stream)) as ReadableStream<Uint8Array>;
    return new Response(body, {
      headers: { "content-type": "application/zip", "content-disposition": `attachment; filename="${name}"` },
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.reason === "not-allowed") return new Response(`${error.message}\n`, { status: 403 });
    return new Response(null, {
      status: 303,
      headers: { location: `/admin/export?problem=${error.reason}` },
    });
  }
}
