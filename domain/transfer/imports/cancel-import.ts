import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { importChunks, imports } from "@/db/schema/transfer";
import type { Actor } from "../../actor";
import { conflict } from "../../refusal";
import type { ImportInput } from "../import-options-input";
import { type ImportOf, lockOwnImport } from "./own-import";

/** Stops one's import: at once while nobody works on it, else at the next step; either way nothing of it is stored. */
export async function cancelImport(
  actor: Actor,
  { importId }: ImportInput,
  now: Date,
  of: ImportOf = "insights",
) {
  await db.transaction(async (tx) => {
    const { state } = await lockOwnImport(tx, actor, importId, of);
    if (state === "cancelled") return;
    if (state === "done") throw conflict("It was through before this came: everything is stored.");
    if (state === "refused" || state === "failed")
      throw conflict("It has ended already. Nothing was stored.");
    const isWorkedOn = state === "checking" || state === "running";
    const ended = {
      state: "cancelled" as const,
      message: "It was cancelled. Nothing was stored.",
      endedAt: now,
    };
    await tx
      .update(imports)
      .set({ cancelAskedAt: now, ...(isWorkedOn ? {} : ended) })
      .where(eq(imports.id, importId));
    if (!isWorkedOn) await tx.delete(importChunks).where(eq(importChunks.importId, importId));
  });
}
