import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { invitations } from "@/db/schema/access";
import type { Actor } from "../actor";
import { mayInviteAs, mustCurate } from "../people/person-policy";
import { conflict, notAllowed, notFound } from "../refusal";
import { type Invitation, stateOfInvitation } from "./invitation";

/** An invitation that nobody used yet, locked for somebody who could have sent it. */
export async function lockInvitation(
  tx: Transaction,
  actor: Actor,
  invitationId: string,
  now: Date,
): Promise<Invitation> {
  mustCurate(actor, "change invitations");
  const [invitation] = await tx
    .select()
    .from(invitations)
    .where(eq(invitations.id, invitationId))
    .for("update");
  if (!invitation) throw notFound("invitation");
  if (!mayInviteAs(actor, invitation.role)) throw notAllowed("change this invitation");
  const state = stateOfInvitation(invitation, now);
  if (state === "accepted") throw conflict("This invitation was accepted already.");
  if (state === "revoked") throw conflict("This invitation was taken back already.");
  return invitation;
}
