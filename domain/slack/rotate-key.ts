import { asc, eq, isNotNull } from "drizzle-orm";
import { db } from "@/db/client";
import { slackWorkspaces } from "@/db/schema/slack";
import type { Actor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { mustAdminister } from "../people/person-policy";
import { isSealedNow, seal, unseal } from "./seal";

/**
 * Encrypts every stored token with the present key, all or none; run again, it finds nothing to do. Those that neither the
 * present key nor the one before opens are named and left as they are.
 */
export async function rotateKey(actor: Actor): Promise<{ renewed: number; unreadable: string[] }> {
  mustAdminister(actor, "change the key of stored tokens");
  return db.transaction(async (tx) => {
    const rows = await tx
      .select({ id: slackWorkspaces.id, name: slackWorkspaces.name, sealed: slackWorkspaces.sealedToken })
      .from(slackWorkspaces)
      .where(isNotNull(slackWorkspaces.sealedToken))
      .orderBy(asc(slackWorkspaces.id))
      .for("update");
    const unreadable: string[] = [];
    let renewed = 0;
    for (const { id, name, sealed } of rows) {
      const token = sealed && unseal(sealed, id);
      if (!token) unreadable.push(name);
      if (!token || isSealedNow(sealed)) continue;
      await tx
        .update(slackWorkspaces)
        .set({ sealedToken: seal(token, id) })
        .where(eq(slackWorkspaces.id, id));
      renewed += 1;
    }
    if (renewed > 0)
      await recordAudit(
        tx,
        actor,
        "installation.key-changed",
        { kind: "installation", id: "tidemark" },
        { after: { renewed } },
      );
    return { renewed, unreadable };
  });
}
