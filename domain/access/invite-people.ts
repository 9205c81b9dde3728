import { and, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { db, type Transaction } from "@/db/client";
import { invitations } from "@/db/schema/access";
import { paths } from "@/db/schema/paths";
import { teams } from "@/db/schema/people";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { mayInviteAs } from "../people/person-policy";
import { invalid, notAllowed } from "../refusal";
import type { InvitePeopleInput } from "./access-input";
import { type CheckedList, checkInvitations } from "./check-invitations";
import { invitationEnd } from "./invitation";
import { clearExpired } from "./invite-many";
import { sendInvitation } from "./send-invitation";

/** More at once would keep the database busy for too long. */
const mostAtOnce = 200;

export type Invited = {
  invited: string[];
  /** What could not be invited; when it is not empty and `without` was not said, nobody was. */
  wrong: CheckedList["wrong"];
  ready: number;
};

/**
 * Invites everybody on a pasted list with one role, team and path. If a line is wrong, nobody is invited until the
 * inviter says to go on without the wrong ones.
 */
export async function invitePeople(
  actor: PersonActor,
  input: InvitePeopleInput,
  now: Date,
): Promise<Invited> {
  if (!mayInviteAs(actor, input.role)) throw notAllowed(`invite people as ${input.role}`);
  const [teamId, pathId] = [input.teamId || null, input.pathId || null];
  return db.transaction(async (tx) => {
    const { good, wrong } = await checkInvitations(tx, input.list, now);
    if (good.length + wrong.length === 0) throw invalid("Give at least one mail address.", "list");
    if (good.length > mostAtOnce)
      throw invalid(`Invite at most ${mostAtOnce} people at once. These are ${good.length}.`, "list");
    if (teamId) await mustExist(tx, teamId);
    if (pathId) await mustBeOffered(tx, pathId);
    if (wrong.length > 0 && input.without !== "on") return { invited: [], wrong, ready: good.length };
    await clearExpired(
      tx,
      good.map(({ address }) => address),
      now,
    );
    const invited: string[] = [];
    for (const { address, name } of good)
      if (await invite(tx, actor, { email: address, name, role: input.role, teamId, pathId }, now))
        invited.push(address);
    return { invited, wrong, ready: 0 };
  });
}

type NewInvitation = Pick<typeof invitations.$inferInsert, "email" | "name" | "role" | "teamId" | "pathId">;

/** False when somebody else invited the same address at the same moment. */
async function invite(tx: Transaction, actor: PersonActor, wanted: NewInvitation, now: Date) {
  const values = {
    ...wanted,
    id: uuidv7(),
    invitedBy: actor.id,
    createdAt: now,
    expiresAt: invitationEnd(now),
  };
  const [created] = await tx.insert(invitations).values(values).onConflictDoNothing().returning();
  if (!created) return false;
  await sendInvitation(tx, created, actor.name, now);
  const { email, role, teamId, pathId } = created;
  await recordAudit(
    tx,
    actor,
    "invitation.sent",
    { kind: "invitation", id: created.id },
    { after: { email, role, teamId, ...(pathId && { pathId }) } },
  );
  return true;
}

async function mustExist(tx: Transaction, teamId: string) {
  const [team] = await tx.select({ id: teams.id }).from(teams).where(eq(teams.id, teamId));
  if (!team) throw invalid("This team no longer exists. Choose another one.", "teamId");
}

async function mustBeOffered(tx: Transaction, pathId: string) {
  const offered = and(eq(paths.id, pathId), eq(paths.status, "published"));
  const [path] = await tx.select({ id: paths.id }).from(paths).where(offered);
  if (!path) throw invalid("This path is no longer offered. Choose another one.", "pathId");
}
