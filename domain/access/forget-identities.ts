import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { identities } from "@/db/schema/access";
import type { Actor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { mustAdminister } from "../people/person-policy";

/**
 * Unlinks a person's accounts at the single sign-on provider, so that their address may link another one; for an
 * address that the provider gave to a new account of the same person.
 */
export async function forgetIdentities(actor: Actor, { personId }: { personId: string }) {
  mustAdminister(actor, "unlink other people's accounts");
  return db.transaction(async (tx) => {
    const forgotten = await tx
      .delete(identities)
      .where(eq(identities.personId, personId))
      .returning({ issuer: identities.issuer });
    for (const { issuer } of forgotten)
      await recordAudit(
        tx,
        actor,
        "person.account-unlinked",
        { kind: "person", id: personId },
        { before: { issuer } },
      );
    return forgotten.length;
  });
}
