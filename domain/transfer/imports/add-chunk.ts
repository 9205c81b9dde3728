import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { importChunks } from "@/db/schema/transfer";
import type { Actor } from "../../actor";
import { conflict, invalid } from "../../refusal";
import { chunkBytes } from "../chunk-input";
import { mustImport } from "./import-policy";
import { findOwnImport } from "./own-import";

/** Keeps one piece of an upload; the same piece sent again replaces itself. */
export async function addChunk(
  actor: Actor,
  { importId, position, bytes }: { importId: string; position: number; bytes: Buffer },
) {
  mustImport(actor);
  const row = await findOwnImport(actor, importId);
  if (row.state !== "uploading") throw conflict("This upload has ended already.");
  const last = Math.ceil(row.bytes / chunkBytes) - 1;
  const wanted = position === last ? row.bytes - last * chunkBytes : chunkBytes;
  if (position < 0 || position > last || bytes.length !== wanted)
    throw invalid("This piece does not belong to the file. Choose the file again.");
  await db
    .insert(importChunks)
    .values({ importId, position, bytes })
    .onConflictDoUpdate({
      target: [importChunks.importId, importChunks.position],
      set: { bytes: sql`excluded.bytes` },
    });
}
