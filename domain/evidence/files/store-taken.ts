import { and, eq, notExists, sql } from "drizzle-orm";
import { log } from "@/config/log";
import { db } from "@/db/client";
import { filePieces, snapshots, storedFiles } from "@/db/schema/evidence";
import { fileChunks } from "./file-chunks";
import { fileStore } from "./store/file-store";
import { hasNoRoom } from "./store/store-problem";
import { type Looked, writeStoredRow } from "./stored-row";
import { noRoom } from "./upload-refusals";
import { layDownPieces } from "./waiting-pieces";

/**
 * Row first, then store: what lies in the store is always known of, whenever a process is killed. It is put there even
 * if it is there already, which takes everybody the same time and mends what is damaged. When the store does not answer,
 * the bytes wait in the database.
 */
export async function storeTaken(looked: Looked, path: string, now: Date) {
  const { sha256, bytes } = looked.taken;
  try {
    await db.transaction((tx) => writeStoredRow(tx, looked, "waiting", now));
    const isStored = await tryToPut(sha256, { bytes, chunks: () => fileChunks(path) });
    await db.transaction(async (tx) => {
      await writeStoredRow(tx, looked, isStored ? "store" : "waiting", now);
      if (!isStored) await layDownPieces(tx, sha256, path);
    });
  } catch (error) {
    await forget(sha256);
    throw hasNoRoom(error) ? noRoom() : error;
  }
}

async function tryToPut(sha256: string, content: { bytes: number; chunks(): AsyncIterable<Buffer> }) {
  try {
    await fileStore().put(sha256, content);
    return true;
  } catch (error) {
    if (hasNoRoom(error)) throw error;
    log.warn({ err: error, sha256 }, "the store of files does not answer; the file waits in the database");
    return false;
  }
}

/** Another upload of the same bytes writes the row again; what others refer to, or can be opened, stays. */
async function forget(sha256: string) {
  const references = db
    .select({ one: sql`1` })
    .from(snapshots)
    .where(eq(snapshots.sha256, storedFiles.sha256));
  const pieces = db.select({ one: sql`1` }).from(filePieces).where(eq(filePieces.sha256, storedFiles.sha256));
  await db
    .delete(storedFiles)
    .where(
      and(
        eq(storedFiles.sha256, sha256),
        eq(storedFiles.place, "waiting"),
        notExists(references),
        notExists(pieces),
      ),
    )
    .catch((error) => log.warn({ err: error, sha256 }, "a file that was not kept is removed later"));
}
