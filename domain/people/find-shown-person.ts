import { and, asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { memberships, people, teams } from "@/db/schema/people";
import type { PersonActor } from "../actor";
import { localDay } from "./local-day";
import { isMemberOn } from "./membership-dates";

/**
 * What everybody signed in may know of a person: name, role, the teams they are on today, home team first, and those they
 * lead; their mail address stays with administrators. Null when there is none.
 */
export async function findShownPerson(actor: PersonActor, personId: string, now: Date) {
  const [person] = await db
    .select({
      id: people.id,
      name: people.name,
      role: people.role,
      homeTeamId: people.homeTeamId,
      deactivatedAt: people.deactivatedAt,
    })
    .from(people)
    .where(eq(people.id, personId));
  if (!person) return null;
  const { homeTeamId, ...shown } = person;
  const onTeams = await db
    .select({ id: teams.id, slug: teams.slug, name: teams.name })
    .from(memberships)
    .innerJoin(teams, eq(teams.id, memberships.teamId))
    .where(and(eq(memberships.personId, personId), isMemberOn(localDay(now, actor.timeZone))))
    .orderBy(asc(teams.name));
  const leads = await db
    .select({ slug: teams.slug, name: teams.name })
    .from(teams)
    .where(eq(teams.leadId, personId))
    .orderBy(asc(teams.name));
  const home = onTeams.filter(({ id }) => id === homeTeamId);
  return { ...shown, leads, teams: [...home, ...onTeams.filter(({ id }) => id !== homeTeamId)] };
}
