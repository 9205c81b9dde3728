import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { settings } from "@/db/schema/operation";
import type { Actor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { mustAdminister } from "../people/person-policy";
import { readSettings } from "../people/settings";
import { enqueueDue } from "./sweep-deliveries";

/** Lets mail go out again after a restore, once an administrator has looked at what waits. */
export async function resumeSending(actor: Actor) {
  mustAdminister(actor, "let mail go out again");
  await db.transaction(async (tx) => {
    const { sendingPaused } = await readSettings(tx);
    if (!sendingPaused) return;
    await tx.delete(settings).where(eq(settings.key, "sendingPaused"));
    await recordAudit(
      tx,
      actor,
      "delivery.sending-resumed",
      { kind: "settings", id: "sendingPaused" },
      { before: { sendingPaused }, after: { sendingPaused: null } },
    );
    await enqueueDue(tx);
  });
}
