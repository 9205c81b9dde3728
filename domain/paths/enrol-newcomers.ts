import { and, eq, gte, isNotNull, isNull, or } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { invitations } from "@/db/schema/access";
import { enrolments, paths, teamPaths } from "@/db/schema/paths";
import { memberships, people } from "@/db/schema/people";
import { localDay } from "../people/local-day";
import { enrolPeople } from "./enrol-people";

type Newcomer = { personId: string; teamId?: string; invitationId?: string };

const usher = { kind: "system", name: "paths" } as const;

/**
 * Puts somebody who joined a team, or accepted an invitation, on the published paths that go with it. Whoever finished
 * one before, left the team meanwhile or can no longer sign in is passed over. Safe to run twice.
 */
export async function enrolNewcomers({ personId, teamId, invitationId }: Newcomer, now: Date) {
  await db.transaction(async (tx) => {
    const [person] = await tx
      .select({ id: people.id, timeZone: people.timeZone })
      .from(people)
      .where(and(eq(people.id, personId), isNull(people.deactivatedAt)))
      .for("share");
    if (!person) return;
    const finished = await listFinished(tx, personId);
    const offered = [
      ...(invitationId ? await pathsOfInvitation(tx, personId, invitationId) : []),
      ...(teamId ? await pathsOfTeam(tx, personId, teamId, localDay(now, person.timeZone)) : []),
    ];
    for (const { path, ...terms } of offered)
      if (!finished.has(path.id)) await enrolPeople(tx, usher, path, [person], terms, now);
  });
}

async function listFinished(tx: Transaction, personId: string) {
  const rows = await tx
    .select({ pathId: enrolments.pathId })
    .from(enrolments)
    .where(and(eq(enrolments.personId, personId), isNotNull(enrolments.finishedAt)));
  return new Set(rows.map(({ pathId }) => pathId));
}

async function pathsOfInvitation(tx: Transaction, personId: string, invitationId: string) {
  const rows = await tx
    .select({ path: paths, enrolledById: invitations.invitedBy })
    .from(invitations)
    .innerJoin(paths, eq(paths.id, invitations.pathId))
    .where(
      and(
        eq(invitations.id, invitationId),
        eq(invitations.acceptedBy, personId),
        eq(paths.status, "published"),
      ),
    );
  return rows.map((row) => ({ ...row, origin: "invitation" as const }));
}

async function pathsOfTeam(tx: Transaction, personId: string, teamId: string, today: string) {
  const rows = await tx
    .select({ path: paths })
    .from(teamPaths)
    .innerJoin(paths, eq(paths.id, teamPaths.pathId))
    .innerJoin(memberships, eq(memberships.teamId, teamPaths.teamId))
    .where(
      and(
        eq(teamPaths.teamId, teamId),
        eq(memberships.personId, personId),
        or(isNull(memberships.untilOn), gte(memberships.untilOn, today)),
        eq(paths.status, "published"),
      ),
    )
    .orderBy(paths.createdAt, paths.id);
  return rows.map((row) => ({ ...row, origin: "team" as const, enrolledById: null }));
}
