import type { Transaction } from "@/db/client";
import { renderInvitation } from "@/emails/invitation";
import { secretPlaceholders } from "../deliveries/derived-secret";
import { queueDelivery } from "../deliveries/queue-delivery";
import { readSettings } from "../people/settings";
import { type Invitation, invitationAddress, invitationKey } from "./invitation";
import { type Carried, findCarried } from "./list-carried";

/** Puts the mail of an invitation's present version into the outbox; who invites is named in it. */
export async function sendInvitation(tx: Transaction, invitation: Invitation, inviter: string, now: Date) {
  const { organization } = await readSettings(tx);
  const carried = await findCarried(tx, invitation);
  await queueInvitationMail(tx, { invitation, carried, inviter, organization }, now);
}

type InvitationMail = { invitation: Invitation; carried: Carried; inviter: string; organization: string };

/** The same where what stands in the mail was read before, of many at once. */
export async function queueInvitationMail(
  tx: Transaction,
  { invitation, carried, inviter, organization }: InvitationMail,
  now: Date,
) {
  const { id, version, email, name, role } = invitation;
  const link = invitationAddress(id, secretPlaceholders.token);
  const mail = await renderInvitation({ organization, inviter, role, ...carried, link });
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
