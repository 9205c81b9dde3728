import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { type Database, db } from "@/db/client";
import { coauthors, insightAudience, insightPeople, insights, insightTeams } from "@/db/schema/insights";
import { memberships, people, teams } from "@/db/schema/people";
import type { PersonActor } from "../actor";
import { localDay } from "../people/local-day";
import { isMemberOn } from "../people/membership-dates";
import { notAllowed, notFound } from "../refusal";
import { findStanding } from "./find-standing";
import { mayTend } from "./insight-policy";

export type Sharing = Awaited<ReturnType<typeof readSharing>>;

/** Who may read a record and who carries it, as it stands; ids in a steady order, so that two states can be compared. */
export async function readSharing(
  insight: {
    id: string;
    visibility: "everyone" | "restricted";
    translatorId: string | null;
    reviewIntervalMonths: number;
  },
  database: Database = db,
) {
  const { id } = insight;
  const readers = await database.select().from(insightPeople).where(eq(insightPeople.insightId, id));
  const named = await database.select().from(insightTeams).where(eq(insightTeams.insightId, id));
  const writers = await database.select().from(coauthors).where(eq(coauthors.insightId, id));
  const must = await database.select().from(insightAudience).where(eq(insightAudience.insightId, id));
  return {
    visibility: insight.visibility,
    teamIds: named.map((row) => row.teamId).sort(),
    personIds: readers.map((row) => row.personId).sort(),
    coauthorIds: writers.map((row) => row.personId).sort(),
    translatorId: insight.translatorId,
    reviewIntervalMonths: insight.reviewIntervalMonths,
    audienceTeamIds: must.map((row) => row.teamId).sort(),
  };
}

/** All that the sharing page shows: the state, and the people and teams to choose from. For those who tend the record. */
export async function findSharing(actor: PersonActor, insightId: string, now: Date) {
  const found = await findStanding(actor, eq(insights.id, insightId), now);
  if (!found) throw notFound("insight");
  if (!mayTend(actor, found.standing)) throw notAllowed("change who may read this insight");
  const { insight } = found;
  const [sharing, everybody, allTeams] = await Promise.all([
    readSharing(insight),
    listColleagues(),
    listTeamSizes(localDay(now, actor.timeZone)),
  ]);
  const named = (id: string) => everybody.find((person) => person.id === id) ?? { ...somebody, id };
  return {
    ...sharing,
    author: named(insight.authorId),
    owner: named(insight.ownerId),
    everybody,
    teams: allTeams,
  };
}

/** An author who has left; owners never have. */
const somebody = { name: "Somebody who has left", email: "", role: "author" as const };

/** Everybody who can sign in, by name. */
function listColleagues() {
  return db
    .select({ id: people.id, name: people.name, email: people.email, role: people.role })
    .from(people)
    .where(isNull(people.deactivatedAt))
    .orderBy(asc(people.name));
}

/** Teams by name, with how many are on each today. */
function listTeamSizes(today: string) {
  return db
    .select({
      id: teams.id,
      name: teams.name,
      members: sql<number>`count(${people.id})::int`,
    })
    .from(teams)
    .leftJoin(memberships, and(eq(memberships.teamId, teams.id), isMemberOn(today)))
    .leftJoin(people, and(eq(people.id, memberships.personId), isNull(people.deactivatedAt)))
    .groupBy(teams.id)
    .orderBy(asc(teams.name));
}
