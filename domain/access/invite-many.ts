import { and, inArray, isNull, lte } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "@/db/client";
import { invitations, invitationTeams } from "@/db/schema/access";
import type { PersonActor, Role } from "../actor";
import { recordAudits } from "../audit/record-audit";
import { readSettings } from "../people/settings";
import { type Invitation, invitationEnd } from "./invitation";
import { InvitationMails } from "./invitation-mails";

type Named = { id: string; name: string };

/** Somebody to be invited, with the team they are at home on first. */
export type Invitee = { email: string; name: string; role: Role; teams: Named[]; path: Named | null };

const batch = 200;

/**
 * Invites people who are neither here nor invited, in the caller's transaction; each address once. Returns the addresses
 * of those who were: somebody else may have been faster with the others.
 */
export async function inviteMany(
  tx: Transaction,
  actor: PersonActor,
  invitees: Invitee[],
  onProgress: (done: number) => Promise<void>,
  now: Date,
): Promise<Set<string>> {
  const mails = new InvitationMails(tx, actor.name, (await readSettings(tx)).organization);
  const invited = new Set<string>();
  for (let start = 0; start < invitees.length; start += batch) {
    const some = invitees.slice(start, start + batch);
    await clearExpired(
      tx,
      some.map(({ email }) => email),
      now,
    );
    for (const { invitation, invitee } of await insertBatch(tx, actor, some, now)) {
      await mails.queue(invitation, invitee, now);
      invited.add(invitation.email);
    }
    await onProgress(start + some.length);
  }
  return invited;
}

/** An expired invitation makes room for a new one. */
export async function clearExpired(tx: Transaction, addresses: string[], now: Date) {
  if (addresses.length === 0) return;
  await tx
    .update(invitations)
    .set({ revokedAt: now })
    .where(
      and(
        inArray(invitations.email, addresses),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
        lte(invitations.expiresAt, now),
      ),
    );
}

async function insertBatch(tx: Transaction, actor: PersonActor, some: Invitee[], now: Date) {
  const shared = { invitedBy: actor.id, createdAt: now, expiresAt: invitationEnd(now) };
  const rows = some.map(({ email, name, role, teams: [home], path }) => ({
    ...{ ...shared, id: uuidv7(), email, name, role },
    ...{ teamId: home?.id ?? null, pathId: path?.id ?? null },
  }));
  const made = await tx.insert(invitations).values(rows).onConflictDoNothing().returning();
  const byAddress = new Map(some.map((invitee) => [invitee.email, invitee]));
  const pairs = made.flatMap((invitation) => {
    const invitee = byAddress.get(invitation.email);
    return invitee ? [{ invitation, invitee }] : [];
  });
  const further = pairs.flatMap(({ invitation, invitee: { teams } }) =>
    teams.slice(1).map(({ id: teamId }) => ({ invitationId: invitation.id, teamId })),
  );
  if (further.length > 0) await tx.insert(invitationTeams).values(further);
  await recordAudits(tx, actor, "invitation.sent", pairs.map(asChange));
  return pairs;
}

function asChange({ invitation, invitee }: { invitation: Invitation; invitee: Invitee }) {
  const { id, email, role, teamId, pathId } = invitation;
  const furtherTeamIds = invitee.teams.slice(1).map((team) => team.id);
  const carried = { ...(pathId && { pathId }), ...(furtherTeamIds.length > 0 && { furtherTeamIds }) };
  return { subject: { kind: "invitation", id } as const, after: { email, role, teamId, ...carried } };
}
