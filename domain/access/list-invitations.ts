import { desc, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { invitations } from "@/db/schema/access";
import { people } from "@/db/schema/people";
import type { Actor } from "../actor";
import { mayAdminister, mustCurate } from "../people/person-policy";
import { stateOfInvitation } from "./invitation";
import { listCarried } from "./list-carried";

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
      teamId: invitations.teamId,
      pathId: invitations.pathId,
      inviter: people.name,
      createdAt: invitations.createdAt,
      expiresAt: invitations.expiresAt,
      acceptedAt: invitations.acceptedAt,
      acceptedBy: invitations.acceptedBy,
      revokedAt: invitations.revokedAt,
    })
    .from(invitations)
    .innerJoin(people, eq(people.id, invitations.invitedBy))
    .where(visible)
    .orderBy(desc(invitations.createdAt), desc(invitations.id))
    .limit(300);
  const carried = await listCarried(db, rows);
  return rows.map(({ teamId: _team, pathId: _path, ...row }) => {
    const { teams, path } = carried.get(row.id) ?? { teams: [], path: null };
    return { ...row, teams, path, state: stateOfInvitation(row, now) };
  });
}
