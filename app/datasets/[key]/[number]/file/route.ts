import { Readable } from "node:stream";
import { type DatasetFileParams, fileHeaders, isHeld, requireDatasetFile } from "@/app/_request/dataset-file";
import { answeringJson } from "@/app/_request/json-route";
import { attachmentHeader } from "@/domain/evidence/files/attachment-header";
import { openFile } from "@/domain/evidence/files/open-file";

/** The file of a version, byte for byte as it was sent and always as a download. */
export async function GET(request: Request, context: DatasetFileParams) {
  return answeringJson(async () => {
    const { sha256, fileName, bytes } = await requireDatasetFile(context, new Date());
    const etag = `"${sha256}"`;
    if (isHeld(request, etag)) return new Response(null, { status: 304, headers: fileHeaders(etag) });
    const headers = {
      ...fileHeaders(etag),
      // Whatever it is, no browser is told anything by which it would run or draw it.
      "content-type": "application/octet-stream",
      "content-length": String(bytes),
      "content-disposition": attachmentHeader(fileName),
    };
    // Nobody would read the stream, and it would hold the store's connection.
    if (request.method === "HEAD") return new Response(null, { headers });
    const { stream } = await openFile(sha256);
    // Node's own type for a stream is narrower than what it takes.
    const body = Readable.toWeb(Readable.from(stream())) as ReadableStream<Uint8Array>;
    return new Response(body, { headers });
  });
}
