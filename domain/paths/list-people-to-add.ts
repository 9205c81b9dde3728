import { and, asc, eq, exists, ilike, isNull, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { enrolments } from "@/db/schema/paths";
import { people, teams } from "@/db/schema/people";
import type { PersonActor } from "../actor";
import { notAllowed } from "../refusal";
import { mayEnrolOthers } from "./path-policy";

/** So many are shown at once: more words find fewer. */
const most = 20;

/** Whom curators may put on a path, found by part of a name or mail address, with whether they are on it already. */
export async function listPeopleToAdd(actor: PersonActor, pathId: string, words: string) {
  if (!mayEnrolOthers(actor)) throw notAllowed("put others on a path");
  const part = `%${words.replace(/[\\%_]/g, "\\$&")}%`;
  const own = db
    .select({ one: sql`1` })
    .from(enrolments)
    .where(and(eq(enrolments.pathId, pathId), eq(enrolments.personId, people.id), isNull(enrolments.leftAt)));
  const rows = await db
    .select({
      ...{ id: people.id, name: people.name, email: people.email, team: teams.name },
      isOn: sql<boolean>`${exists(own)}`,
    })
    .from(people)
    .leftJoin(teams, eq(teams.id, people.homeTeamId))
    .where(and(isNull(people.deactivatedAt), or(ilike(people.name, part), ilike(people.email, part))))
    .orderBy(asc(sql`lower(${people.name})`), asc(people.id))
    .limit(most + 1);
  return { people: rows.slice(0, most), hasMore: rows.length > most };
}
