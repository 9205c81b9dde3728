import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { enqueue } from "@/db/queue";
import { imports } from "@/db/schema/transfer";
import type { Actor } from "../../actor";
import { conflict } from "../../refusal";
import type { ImportInput } from "../import-options-input";
import { lockOwnImport } from "../imports/own-import";

/** Says yes to what was looked through: a job invites everybody who can be, all of them or nobody. Twice is once. */
export async function beginInviting(actor: Actor, { importId }: ImportInput) {
  await db.transaction(async (tx) => {
    const row = await lockOwnImport(tx, actor, importId, "people");
    if (row.state === "running" || row.state === "done") return;
    if (row.state !== "checked")
      throw conflict("This import was not looked through to the end, or has ended.");
    const running = { state: "running" as const, progressDone: 0, progressTotal: 0 };
    await tx.update(imports).set(running).where(eq(imports.id, importId));
    await enqueue(tx, "invite-people", { importId }, { key: `invite-people:${importId}` });
  });
}
