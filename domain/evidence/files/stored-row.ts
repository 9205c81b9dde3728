import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { filePieces, filePreviews, storedFiles } from "@/db/schema/evidence";
import type { Preview } from "./look/draw-preview";
import type { TakenFile } from "./taken-file";

export type Looked = { taken: TakenFile; preview: Preview | null };

/**
 * Writes that these bytes are on their way or in the store. A file that nothing refers to is removed a day after it was
 * last written about, so whoever sends it again has a day as well.
 */
export async function writeStoredRow(
  tx: Transaction,
  { taken, preview }: Looked,
  place: "store" | "waiting",
  now: Date,
) {
  const { sha256, bytes, kind, mediaType, facts } = taken;
  // The same bytes may have come under a name that did not say that they are a table.
  const isNowTable = sql`stored_files.kind = 'text' and excluded.kind = 'table'`;
  const better = (column: string) => {
    const [old, given] = [sql.raw(`stored_files.${column}`), sql.raw(`excluded.${column}`)];
    return sql`case when ${isNowTable} then ${given} else ${old} end`;
  };
  await tx
    .insert(storedFiles)
    .values({ sha256, bytes, kind, mediaType, facts, place, createdAt: now })
    .onConflictDoUpdate({
      target: storedFiles.sha256,
      set: {
        kind: better("kind"),
        mediaType: better("media_type"),
        facts: better("facts"),
        createdAt: sql`greatest(stored_files.created_at, excluded.created_at)`,
        ...(place === "store" ? { place } : {}),
      },
    });
  if (preview)
    await tx
      .insert(filePreviews)
      .values({ sha256, ...preview })
      .onConflictDoNothing();
  if (place === "store") await tx.delete(filePieces).where(eq(filePieces.sha256, sha256));
}
