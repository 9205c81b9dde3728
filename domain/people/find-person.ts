import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { memberships, people, teams } from "@/db/schema/people";
import type { Actor, PersonActor } from "../actor";
import { mustAdminister } from "./person-policy";

const profileColumns = {
  id: people.id,
  name: people.name,
  email: people.email,
  role: people.role,
  homeTeamId: people.homeTeamId,
  timeZone: people.timeZone,
  locale: people.locale,
  singleKeys: people.singleKeys,
  profileConfirmedAt: people.profileConfirmedAt,
  mailPausedAt: people.mailPausedAt,
  mailPausedReason: people.mailPausedReason,
  deactivatedAt: people.deactivatedAt,
  createdAt: people.createdAt,
};

/** A person with all their memberships, past ones too, for administrators; null when there is none. */
export async function findPerson(actor: Actor, personId: string) {
  mustAdminister(actor, "see this person");
  return load(personId);
}

/** One's own profile. */
export async function findOwnProfile(actor: PersonActor) {
  return load(actor.id);
}

async function load(personId: string) {
  const [person] = await db.select(profileColumns).from(people).where(eq(people.id, personId));
  if (!person) return null;
  const onTeams = await db
    .select({
      id: memberships.id,
      teamId: memberships.teamId,
      slug: teams.slug,
      name: teams.name,
      fromOn: memberships.fromOn,
      untilOn: memberships.untilOn,
    })
    .from(memberships)
    .innerJoin(teams, eq(teams.id, memberships.teamId))
    .where(eq(memberships.personId, personId))
    .orderBy(asc(teams.name), asc(memberships.fromOn));
  return { ...person, memberships: onTeams };
}
