import type { Transaction } from "@/db/client";
import { renderInvitation } from "@/emails/invitation";
import { secretPlaceholders } from "../deliveries/derived-secret";
import { queueDelivery } from "../deliveries/queue-delivery";
import { readSettings } from "../people/settings";
import { type Invitation, invitationAddress, invitationKey } from "./invitation";
import { findCarried } from "./list-carried";

/** Puts the mail of an invitation's present version into the outbox; who invites is named in it. */
export async function sendInvitation(tx: Transaction, invitation: Invitation, inviter: string, now: Date) {
  const { id, version, email, name, role } = invitation;
  const mail = await renderInvitation({
    organization: (await readSettings(tx)).organization,
    ...{ inviter, role },
    ...(await findCarried(tx, invitation)),
    link: invitationAddress(id, secretPlaceholders.token),
  });
  await queueDelivery(
    tx,
    {
      key: invitationKey({ id, version }),
      kind: "invitation",
      recipient: { name, address: email },
      mail,
      secret: { purpose: "invitation", id, version },
      uselessAt: invitation.expiresAt,
    },
    now,
  );
}
