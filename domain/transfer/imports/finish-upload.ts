import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { enqueue } from "@/db/queue";
import { importChunks, imports } from "@/db/schema/transfer";
import type { Actor } from "../../actor";
import { conflict } from "../../refusal";
import type { ImportInput } from "../import-options-input";
import { lockOwnImport } from "./own-import";

/** Ends an upload of which every byte arrived; the look-through begins by itself. Twice is once. */
export async function finishUpload(actor: Actor, { importId }: ImportInput) {
  await db.transaction(async (tx) => {
    const row = await lockOwnImport(tx, actor, importId);
    if (row.state === "checking") return;
    if (row.state !== "uploading") throw conflict("This upload has ended already.");
    const [arrived] = await tx
      .select({ bytes: sql<number>`coalesce(sum(length(${importChunks.bytes})), 0)::float8` })
      .from(importChunks)
      .where(eq(importChunks.importId, importId));
    if (arrived?.bytes !== row.bytes) throw conflict("Not everything has arrived. Choose the file again.");
    await tx.update(imports).set({ state: "checking" }).where(eq(imports.id, importId));
    await enqueue(tx, "check-import", { importId }, { key: `check-import:${importId}` });
  });
}
