import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { invitations } from "@/db/schema/access";
import type { Actor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { cancelDeliveriesWith } from "../deliveries/cancel-deliveries";
import { invitationKey } from "./invitation";
import { lockInvitation } from "./lock-invitation";

/** Takes an invitation back; its link no longer counts. */
export async function revokeInvitation(actor: Actor, { invitationId }: { invitationId: string }, now: Date) {
  await db.transaction(async (tx) => {
    const invitation = await lockInvitation(tx, actor, invitationId, now);
    await tx.update(invitations).set({ revokedAt: now }).where(eq(invitations.id, invitation.id));
    await cancelDeliveriesWith(tx, [invitationKey(invitation)], "The invitation was taken back.");
    const subject = { kind: "invitation", id: invitation.id } as const;
    await recordAudit(tx, actor, "invitation.revoked", subject, { before: { email: invitation.email } });
  });
}
