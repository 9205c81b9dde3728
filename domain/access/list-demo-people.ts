import { and, asc, eq, isNull } from "drizzle-orm";
import { environment } from "@/config/environment";
import { db } from "@/db/client";
import { people, teams } from "@/db/schema/people";
import { isSomebody } from "../people/imported-library";

/** Everybody one can be in the demo, by home team; empty everywhere else. */
export async function listDemoPeople() {
  if (environment().TIDEMARK_DEMO !== "on") return [];
  return db
    .select({ id: people.id, name: people.name, role: people.role, team: teams.name })
    .from(people)
    .leftJoin(teams, eq(teams.id, people.homeTeamId))
    .where(and(isNull(people.deactivatedAt), isSomebody()))
    .orderBy(asc(teams.name), asc(people.name));
}
