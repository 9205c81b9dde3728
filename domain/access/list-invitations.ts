import { desc, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { invitations } from "@/db/schema/access";
import { people, teams } from "@/db/schema/people";
import type { Actor } from "../actor";
import { mayAdminister, mustCurate } from "../people/person-policy";
import { stateOfInvitation } from "./invitation";

/** The latest invitations with their state, newest first; curators see those that they could have sent. */
export async function listInvitations(actor: Actor, now: Date) {
  mustCurate(actor, "see invitations");
  const visible = mayAdminister(actor) ? undefined : inArray(invitations.role, ["reader", "author"]);
  const rows = await db
    .select({
      id: invitations.id,
      email: invitations.email,
      name: invitations.name,
      role: invitations.role,
      team: teams.name,
      inviter: people.name,
      createdAt: invitations.createdAt,
      expiresAt: invitations.expiresAt,
      acceptedAt: invitations.acceptedAt,
      acceptedBy: invitations.acceptedBy,
      revokedAt: invitations.revokedAt,
    })
    .from(invitations)
    .innerJoin(people, eq(people.id, invitations.invitedBy))
    .leftJoin(teams, eq(teams.id, invitations.teamId))
    .where(visible)
    .orderBy(desc(invitations.createdAt), desc(invitations.id))
    .limit(300);
  return rows.map((row) => ({ ...row, state: stateOfInvitation(row, now) }));
}
