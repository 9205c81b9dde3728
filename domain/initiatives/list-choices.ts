import { asc, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { people, teams } from "@/db/schema/people";
import type { PersonActor } from "../actor";
import { notAllowed } from "../refusal";
import type { InitiativeStanding } from "./initiative-policy";
import { mayEditInitiative } from "./initiative-policy";

/** Whom one can put on an initiative: everybody who can sign in with their home team, and every team, by name. */
export async function listChoices(actor: PersonActor, standing: InitiativeStanding) {
  if (!mayEditInitiative(actor, standing)) throw notAllowed("change this initiative");
  const [everybody, allTeams] = await Promise.all([
    db
      .select({ id: people.id, name: people.name, team: teams.name })
      .from(people)
      .leftJoin(teams, eq(teams.id, people.homeTeamId))
      .where(isNull(people.deactivatedAt))
      .orderBy(asc(people.name), asc(people.id)),
    db.select({ id: teams.id, name: teams.name }).from(teams).orderBy(asc(teams.name)),
  ]);
  return { people: everybody, teams: allTeams };
}
