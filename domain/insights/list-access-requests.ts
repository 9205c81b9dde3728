import { and, asc, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { accessRequests } from "@/db/schema/insights";
import { people, teams } from "@/db/schema/people";
import type { PersonActor } from "../actor";
import { notAllowed } from "../refusal";
import type { StandingInsight } from "./find-standing";
import { mayTend } from "./insight-policy";

/** Who asked to read the record and waits for an answer, oldest first, with their home team. */
export async function listAccessRequests(actor: PersonActor, { insight, standing }: StandingInsight) {
  if (!mayTend(actor, standing)) throw notAllowed("decide who reads this insight");
  return db
    .select({
      id: accessRequests.id,
      name: people.name,
      email: people.email,
      team: teams.name,
      message: accessRequests.message,
      askedAt: accessRequests.askedAt,
    })
    .from(accessRequests)
    .innerJoin(people, and(eq(people.id, accessRequests.personId), isNull(people.deactivatedAt)))
    .leftJoin(teams, eq(teams.id, people.homeTeamId))
    .where(and(eq(accessRequests.insightId, insight.id), isNull(accessRequests.answer)))
    .orderBy(asc(accessRequests.askedAt), asc(accessRequests.id));
}
