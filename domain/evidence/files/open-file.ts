import { eq } from "drizzle-orm";
import { log } from "@/config/log";
import { db } from "@/db/client";
import { storedFiles } from "@/db/schema/evidence";
import { notFound } from "../../refusal";
import { fileStore } from "./store/file-store";
import type { OpenedContent } from "./store/store-port";
import { outOfReach } from "./upload-refusals";
import { waitingPieces } from "./waiting-pieces";

/**
 * The bytes of a kept file, for whoever was found to be allowed to read it. The stream has to be read or left, not
 * forgotten: it holds a connection. Refuses when the store does not answer.
 */
export async function openFile(sha256: string): Promise<OpenedContent> {
  const [row] = await db
    .select({ bytes: storedFiles.bytes, place: storedFiles.place })
    .from(storedFiles)
    .where(eq(storedFiles.sha256, sha256));
  if (!row) throw notFound("file");
  return row.place === "store"
    ? openStored(sha256)
    : { bytes: row.bytes, stream: () => readWaiting(sha256, row.bytes) };
}

async function openStored(sha256: string) {
  const content = await fileStore()
    .open(sha256)
    .catch((error) => {
      log.warn({ err: error, sha256 }, "the store of files does not answer");
      throw outOfReach();
    });
  if (content) return content;
  log.error({ sha256 }, "a file is missing in the store");
  throw outOfReach();
}

/** It may be brought to the store while it is read: then the rest comes from there. */
async function* readWaiting(sha256: string, bytes: number) {
  let given = 0;
  for await (const piece of waitingPieces(sha256)) {
    given += piece.length;
    yield piece;
  }
  if (given >= bytes) return;
  let skip = given;
  for await (const chunk of (await openStored(sha256)).stream()) {
    if (chunk.length > skip) yield chunk.subarray(skip);
    skip = Math.max(0, skip - chunk.length);
  }
}
