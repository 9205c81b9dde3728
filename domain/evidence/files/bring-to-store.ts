import { and, asc, eq, exists, sql } from "drizzle-orm";
import { log } from "@/config/log";
import { db } from "@/db/client";
import { filePieces, storedFiles } from "@/db/schema/evidence";
import { fileStore } from "./store/file-store";
import { waitingPieces } from "./waiting-pieces";

const atOnce = 100;

/** Brings the files that lie in the database to the store, the oldest first, until it does not take one. */
export async function bringToStore() {
  for (const { sha256, bytes } of await listWaiting()) {
    try {
      await fileStore().put(sha256, { bytes, chunks: () => waitingPieces(sha256) }, { isUnhurried: true });
    } catch (error) {
      log.warn({ err: error, sha256 }, "the store of files still does not answer");
      return;
    }
    await db.transaction(async (tx) => {
      await tx.update(storedFiles).set({ place: "store" }).where(eq(storedFiles.sha256, sha256));
      await tx.delete(filePieces).where(eq(filePieces.sha256, sha256));
    });
  }
}

function listWaiting() {
  const pieces = db.select({ one: sql`1` }).from(filePieces).where(eq(filePieces.sha256, storedFiles.sha256));
  return db
    .select({ sha256: storedFiles.sha256, bytes: storedFiles.bytes })
    .from(storedFiles)
    .where(and(eq(storedFiles.place, "waiting"), exists(pieces)))
    .orderBy(asc(storedFiles.createdAt))
    .limit(atOnce);
}
