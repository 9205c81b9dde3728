import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { storedFiles } from "@/db/schema/evidence";
import type { TakenFile } from "./taken-file";
import { gone } from "./upload-refusals";

/**
 * Holds a file that was taken until the caller's transaction has referred to it; from then on it stays as long as
 * anything does. Refuses one that was taken so long ago that it is gone.
 */
export async function keepTaken(tx: Transaction, { sha256 }: Pick<TakenFile, "sha256">, now: Date) {
  const kept = await tx
    .update(storedFiles)
    .set({ createdAt: sql`greatest(${storedFiles.createdAt}, ${now.toISOString()}::timestamptz)` })
    .where(eq(storedFiles.sha256, sha256))
    .returning({ sha256: storedFiles.sha256 });
  if (kept.length === 0) throw gone();
}
