import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { invitations } from "@/db/schema/access";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { cancelDeliveriesWith } from "../deliveries/cancel-deliveries";
import { mustCurate } from "../people/person-policy";
import { refuseBeyond } from "../people/rate-limit";
import { invitationEnd, invitationKey } from "./invitation";
import { lockInvitation } from "./lock-invitation";
import { sendInvitation } from "./send-invitation";

const perInvitation = { most: 5, minutes: 60 };

/** Sends an invitation again with a new link, good for another week; the link sent before no longer counts. */
export async function resendInvitation(
  actor: PersonActor,
  { invitationId }: { invitationId: string },
  now: Date,
) {
  mustCurate(actor, "send invitations again");
  await refuseBeyond(`invitation:${invitationId}`, perInvitation, now);
  await db.transaction(async (tx) => {
    const invitation = await lockInvitation(tx, actor, invitationId, now);
    const renewed = { version: invitation.version + 1, expiresAt: invitationEnd(now) };
    await tx.update(invitations).set(renewed).where(eq(invitations.id, invitation.id));
    await cancelDeliveriesWith(tx, [invitationKey(invitation)], "A newer invitation goes out instead.");
    await sendInvitation(tx, { ...invitation, ...renewed }, actor.name, now);
    const subject = { kind: "invitation", id: invitation.id } as const;
    await recordAudit(tx, actor, "invitation.sent-again", subject, { after: { email: invitation.email } });
  });
}
