import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { enqueue } from "@/db/queue";
import { imports } from "@/db/schema/transfer";
import type { Actor } from "../../actor";
import { conflict, notAllowed } from "../../refusal";
import type { ImportInput, ImportOptions } from "../import-options-input";
import { mayImportAsPublished } from "./import-policy";
import { lockOwnImport } from "./own-import";

/** Says yes to what was looked through: it is stored by a job, as a whole or not at all. Twice is once. */
export async function beginStoring(
  actor: Actor,
  { importId, ...chosen }: ImportInput & Omit<ImportOptions, "foreign">,
) {
  await db.transaction(async (tx) => {
    const row = await lockOwnImport(tx, actor, importId);
    if (row.state === "running" || row.state === "done") return;
    if (row.state !== "checked")
      throw conflict("This import was not looked through to the end, or has ended.");
    if (chosen.publish && !mayImportAsPublished(actor)) throw notAllowed("import insights as published");
    await tx
      .update(imports)
      .set({ state: "running", options: { ...row.options, ...chosen }, progressDone: 0, progressTotal: 0 })
      .where(eq(imports.id, importId));
    await enqueue(tx, "store-import", { importId }, { key: `store-import:${importId}` });
  });
}

/** Looks again at an export of Tidemark that was changed by hand, now as at any folder of Markdown. */
export async function readAsForeign(actor: Actor, { importId }: ImportInput) {
  await db.transaction(async (tx) => {
    const row = await lockOwnImport(tx, actor, importId);
    if (row.state === "checking") return;
    if (row.state !== "checked") throw conflict("This import has ended. Upload the file again.");
    await tx
      .update(imports)
      .set({ state: "checking", options: { ...row.options, foreign: true } })
      .where(eq(imports.id, importId));
    await enqueue(tx, "check-import", { importId }, { key: `check-import:${importId}` });
  });
}
