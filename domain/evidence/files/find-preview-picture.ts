import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { filePreviews } from "@/db/schema/evidence";

/** The small picture of a kept file, drawn anew from its pixels; null when there is none. */
export async function findPreviewPicture(sha256: string) {
  const [preview] = await db
    .select({ mediaType: filePreviews.mediaType, bytes: filePreviews.bytes })
    .from(filePreviews)
    .where(eq(filePreviews.sha256, sha256));
  return preview ?? null;
}
