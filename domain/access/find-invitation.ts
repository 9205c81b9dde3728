import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { invitations } from "@/db/schema/access";
import { people } from "@/db/schema/people";
import { deriveSecret, matchesToken } from "../deliveries/derived-secret";
import { stateOfInvitation } from "./invitation";
import { findCarried } from "./list-carried";
import { readLink } from "./sign-in-request";

/** How many earlier links are recognized, to say that a newer one was sent. */
const earlierVersions = 20;

/**
 * The invitation a link belongs to, for showing it; looking changes nothing. `replaced` when a newer link was
 * sent since. Null for links that are not ours.
 */
export async function findInvitation(link: string, now: Date) {
  const read = readLink(link);
  if (!read) return null;
  const [found] = await db
    .select({ invitation: invitations, inviter: people.name })
    .from(invitations)
    .innerJoin(people, eq(people.id, invitations.invitedBy))
    .where(eq(invitations.id, read.id));
  if (!found) return null;
  const { invitation, inviter } = found;
  const version = versionOf(invitation, read.token);
  if (version === null) return null;
  const { id, email, name, role, expiresAt } = invitation;
  const state = stateOfInvitation(invitation, now);
  const shownState = version < invitation.version && state !== "accepted" ? ("replaced" as const) : state;
  const carried = await findCarried(db, invitation);
  return { id, email, name, role, ...carried, inviter, expiresAt, state: shownState };
}

function versionOf({ id, version }: { id: string; version: number }, token: string) {
  for (let tried = version; tried > 0 && tried > version - earlierVersions; tried--)
    if (matchesToken(deriveSecret("invitation", id, tried).token, token)) return tried;
  return null;
}
