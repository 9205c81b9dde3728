import { and, asc, eq, gt, isNull } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { enqueue } from "@/db/queue";
import { invitations, invitationTeams } from "@/db/schema/access";
import { memberships, people } from "@/db/schema/people";
import type { PersonActor, Role } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { localDay } from "../people/local-day";
import { isAllowedDomain } from "../people/mail-address";
import { queuePlacingOf } from "../people/queue-placing";
import { readSettings } from "../people/settings";
import { actorColumns, asActor } from "./person-actor";

type Newcomer = {
  /** Proved to be theirs, and as `readMailAddress` writes it. */
  email: string;
  /** What else is known of their name; an invitation's own name goes first. */
  name?: string;
};

/** Whether somebody with this address would be let in: known and active, invited, or of an allowed domain. */
export async function mayEnter(database: Database, email: string, now: Date) {
  const [person] = await database
    .select({ deactivatedAt: people.deactivatedAt })
    .from(people)
    .where(eq(people.email, email));
  if (person) return person.deactivatedAt === null;
  const [invitation] = await database
    .select({ id: invitations.id })
    .from(invitations)
    .where(isOpenFor(email, now));
  if (invitation) return true;
  return isAllowedDomain(email, (await readSettings(database)).allowedMailDomains);
}

/**
 * The person behind an address that was just proved. Newcomers are made from their invitation, or as readers when
 * their domain is allowed; an open invitation counts as accepted. Null for everybody else.
 */
export async function admitPerson(
  tx: Transaction,
  newcomer: Newcomer,
  now: Date,
): Promise<PersonActor | null> {
  const [invitation] = await tx
    .select()
    .from(invitations)
    .where(isOpenFor(newcomer.email, now))
    .for("update");
  const known = await findByAddress(tx, newcomer.email);
  if (known?.deactivatedAt) return null;
  const actor = known ? asActor(known) : await join(tx, newcomer, invitation, now);
  if (actor && invitation) await accept(tx, actor, invitation, now);
  return actor;
}

const isOpenFor = (email: string, now: Date) =>
  and(
    eq(invitations.email, email),
    isNull(invitations.acceptedAt),
    isNull(invitations.revokedAt),
    gt(invitations.expiresAt, now),
  );

type Invitation = typeof invitations.$inferSelect;

async function findByAddress(tx: Transaction, email: string) {
  const [person] = await tx
    .select({ ...actorColumns, deactivatedAt: people.deactivatedAt })
    .from(people)
    .where(eq(people.email, email));
  return person;
}

async function join(tx: Transaction, newcomer: Newcomer, invitation: Invitation | undefined, now: Date) {
  if (!invitation && !isAllowedDomain(newcomer.email, (await readSettings(tx)).allowedMailDomains))
    return null;
  return createPerson(
    tx,
    {
      email: newcomer.email,
      name: invitation?.name || newcomer.name || nameFromAddress(newcomer.email),
      role: invitation?.role ?? "reader",
    },
    now,
  );
}

type NewPerson = { email: string; name: string; role: Role; timeZone?: string };

/** Makes a person who asked to come in themselves; whoever came first under an address keeps it. */
export async function createPerson(tx: Transaction, newPerson: NewPerson, now: Date) {
  const [created] = await tx
    .insert(people)
    .values({ ...newPerson, createdAt: now })
    .onConflictDoNothing({ target: people.email })
    .returning(actorColumns);
  if (!created) {
    const first = await findByAddress(tx, newPerson.email);
    return first && !first.deactivatedAt ? asActor(first) : null;
  }
  const actor = asActor(created);
  const { email, name, role } = actor;
  await recordAudit(
    tx,
    actor,
    "person.joined",
    { kind: "person", id: actor.id },
    { after: { email, name, role } },
  );
  return actor;
}

async function accept(tx: Transaction, actor: PersonActor, invitation: Invitation, now: Date) {
  await tx
    .update(invitations)
    .set({ acceptedAt: now, acceptedBy: actor.id })
    .where(eq(invitations.id, invitation.id));
  const [teamId, ...further] = await teamsOf(tx, invitation);
  if (teamId) await joinTeam(tx, actor, teamId, now);
  await enqueue(tx, "enrol-newcomers", { personId: actor.id, teamId, invitationId: invitation.id });
  for (const furtherId of further) {
    await joinTeam(tx, actor, furtherId, now);
    await enqueue(tx, "enrol-newcomers", { personId: actor.id, teamId: furtherId });
  }
  await queuePlacingOf(tx, actor.id);
  await recordAudit(
    tx,
    actor,
    "invitation.accepted",
    { kind: "invitation", id: invitation.id },
    {
      after: {
        ...{ personId: actor.id, role: invitation.role, teamId: invitation.teamId },
        ...(further.length > 0 && { furtherTeamIds: further }),
      },
    },
  );
}

/** The one they are at home on first. */
async function teamsOf(tx: Transaction, { id, teamId }: Invitation) {
  const further = await tx
    .select({ teamId: invitationTeams.teamId })
    .from(invitationTeams)
    .where(eq(invitationTeams.invitationId, id))
    .orderBy(asc(invitationTeams.teamId));
  return [...(teamId ? [teamId] : []), ...further.map((row) => row.teamId)];
}

/** Joins the team today; whoever has no home team yet is at home there. */
async function joinTeam(tx: Transaction, actor: PersonActor, teamId: string, now: Date) {
  await tx
    .insert(memberships)
    .values({ personId: actor.id, teamId, fromOn: localDay(now, actor.timeZone) })
    .onConflictDoNothing();
  await tx
    .update(people)
    .set({ homeTeamId: teamId })
    .where(and(eq(people.id, actor.id), isNull(people.homeTeamId)));
}

/** "ana.silva+news@…" is called Ana Silva until they say otherwise. */
function nameFromAddress(email: string) {
  const local = email.slice(0, email.indexOf("@")).replace(/\+.*$/, "");
  const words = local.split(/[^a-z0-9]+/).filter(Boolean);
  const name = words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join(" ");
  return name.slice(0, 80) || email.slice(0, 80);
}
