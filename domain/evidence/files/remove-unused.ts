import { and, asc, eq, lt, notExists, sql } from "drizzle-orm";
import { log } from "@/config/log";
import { db, type Transaction } from "@/db/client";
import { snapshots, storedFiles } from "@/db/schema/evidence";
import { fileStore } from "./store/file-store";

const atOnce = 200;

/** Removes files that no snapshot refers to and that nobody has sent since: rows, previews, and what is in the store. */
export async function removeUnused(before: Date) {
  const unused = await db
    .select({ sha256: storedFiles.sha256 })
    .from(storedFiles)
    .where(and(lt(storedFiles.createdAt, before), isUnused()))
    .orderBy(asc(storedFiles.createdAt))
    .limit(atOnce);
  for (const { sha256 } of unused) {
    try {
      await db.transaction((tx) => removeFile(tx, sha256, before));
    } catch (error) {
      log.warn({ err: error, sha256 }, "a file that nothing needs could not be removed from the store yet");
      return;
    }
  }
}

/**
 * The row's lock is held while the store forgets the bytes: whoever sends the same ones meanwhile waits to write the
 * row, and brings them to the store after that. Whoever has written it since is seen by the lock, or by the second look.
 */
async function removeFile(tx: Transaction, sha256: string, before: Date) {
  const [locked] = await tx
    .select({ sha256: storedFiles.sha256 })
    .from(storedFiles)
    .where(and(eq(storedFiles.sha256, sha256), lt(storedFiles.createdAt, before)))
    .for("update", { skipLocked: true });
  if (!locked) return;
  const [unused] = await tx
    .select({ sha256: storedFiles.sha256 })
    .from(storedFiles)
    .where(and(eq(storedFiles.sha256, sha256), isUnused()));
  if (!unused) return;
  await fileStore().remove(sha256);
  await tx.delete(storedFiles).where(eq(storedFiles.sha256, sha256));
}

const isUnused = () =>
  notExists(db.select({ one: sql`1` }).from(snapshots).where(eq(snapshots.sha256, storedFiles.sha256)));
