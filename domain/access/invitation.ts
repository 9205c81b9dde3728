import { publicAddress } from "@/config/environment";
import type { invitations } from "@/db/schema/access";

export type Invitation = typeof invitations.$inferSelect;

export const invitationStates = ["open", "expired", "accepted", "revoked"] as const;
export type InvitationState = (typeof invitationStates)[number];

const dayMs = 24 * 60 * 60 * 1000;

/** An invitation counts a week from when it was sent last. */
export const invitationEnd = (now: Date) => new Date(now.getTime() + 7 * dayMs);

/** Whether an invitation still counts, and if not, why. */
export function stateOfInvitation(
  invitation: Pick<Invitation, "acceptedAt" | "revokedAt" | "expiresAt">,
  now: Date,
): InvitationState {
  if (invitation.acceptedAt) return "accepted";
  if (invitation.revokedAt) return "revoked";
  return invitation.expiresAt > now ? "open" : "expired";
}

/** The address in an invitation mail, with the given token or the placeholder that sending fills in. */
export function invitationAddress(invitationId: string, token: string) {
  return `${publicAddress()}/invitation/${invitationId}.${token}`;
}

/** What makes the mail of an invitation's version one message. */
export function invitationKey({ id, version }: Pick<Invitation, "id" | "version">) {
  return `invitation:${id}:${version}`;
}
