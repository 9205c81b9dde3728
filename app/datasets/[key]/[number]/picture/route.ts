import { type DatasetFileParams, fileHeaders, isHeld, requireDatasetFile } from "@/app/_request/dataset-file";
import { answeringJson } from "@/app/_request/json-route";
import { findPreviewPicture } from "@/domain/evidence/files/find-preview-picture";
import { notFound } from "@/domain/refusal";

/** A small picture of a version, drawn anew from its pixels: never the file's own bytes. */
export async function GET(request: Request, context: DatasetFileParams) {
  return answeringJson(async () => {
    const { sha256 } = await requireDatasetFile(context, new Date());
    const etag = `"${sha256}-picture"`;
    if (isHeld(request, etag)) return new Response(null, { status: 304, headers: fileHeaders(etag) });
    const picture = await findPreviewPicture(sha256);
    if (!picture) throw notFound("picture");
    return new Response(new Uint8Array(picture.bytes), {
      headers: { ...fileHeaders(etag), "content-type": picture.mediaType },
    });
  });
}
