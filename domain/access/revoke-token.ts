import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { apiTokens } from "@/db/schema/access";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { mayAdminister } from "../people/person-policy";
import { conflict, notFound } from "../refusal";

/** Ends a token at once: one's own, or as an administrator anybody's. */
export async function revokeToken(actor: PersonActor, { tokenId }: { tokenId: string }, now: Date) {
  await db.transaction(async (tx) => {
    const [token] = await tx.select().from(apiTokens).where(eq(apiTokens.id, tokenId)).for("update");
    if (!token || (token.personId !== actor.id && !mayAdminister(actor))) throw notFound("token");
    if (token.revokedAt) throw conflict("This token was revoked already.");
    await tx.update(apiTokens).set({ revokedAt: now }).where(eq(apiTokens.id, tokenId));
    const before = { name: token.name, personId: token.personId, scopes: token.scopes };
    await recordAudit(tx, actor, "api-token.revoked", { kind: "api-token", id: tokenId }, { before });
  });
}
