import { and, asc, count, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { memberships, people, teams, teamTopics, topics } from "@/db/schema/people";
import type { Actor } from "../actor";
import { localDay } from "./local-day";
import { isMemberOn } from "./membership-dates";
import { mustBeSignedIn } from "./person-policy";

/** All teams by name with their lead and how many people are on each today. */
export async function listTeams(actor: Actor, now: Date) {
  mustBeSignedIn(actor, "see the teams");
  const today = localDay(now, actor.kind === "person" ? actor.timeZone : "UTC");
  return db
    .select({
      id: teams.id,
      slug: teams.slug,
      name: teams.name,
      purpose: teams.purpose,
      lead: people.name,
      members: count(memberships.id),
    })
    .from(teams)
    .leftJoin(people, eq(people.id, teams.leadId))
    .leftJoin(memberships, and(eq(memberships.teamId, teams.id), isMemberOn(today)))
    .groupBy(teams.id, people.name)
    .orderBy(asc(teams.name));
}

/** A team with everyone who is or was on it and the topics it follows; null when there is none of that address. */
export async function findTeam(actor: Actor, slug: string) {
  mustBeSignedIn(actor, "see the teams");
  const [team] = await db.select().from(teams).where(eq(teams.slug, slug));
  if (!team) return null;
  const members = await db
    .select({
      id: memberships.id,
      personId: people.id,
      name: people.name,
      email: people.email,
      deactivatedAt: people.deactivatedAt,
      fromOn: memberships.fromOn,
      untilOn: memberships.untilOn,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(eq(memberships.teamId, team.id))
    .orderBy(asc(people.name), asc(memberships.fromOn));
  const follows = await db
    .select({ id: topics.id, name: topics.name })
    .from(teamTopics)
    .innerJoin(topics, eq(topics.id, teamTopics.topicId))
    .where(eq(teamTopics.teamId, team.id))
    .orderBy(asc(topics.name));
  return { ...team, members, follows };
}

/** The teams a person is on today, with what each follows, home team first. */
export async function listOwnTeams(personId: string, today: string) {
  const rows = await db
    .select({ id: teams.id, slug: teams.slug, name: teams.name, purpose: teams.purpose, topic: topics.name })
    .from(memberships)
    .innerJoin(teams, eq(teams.id, memberships.teamId))
    .innerJoin(people, and(eq(people.id, memberships.personId), isNull(people.deactivatedAt)))
    .leftJoin(teamTopics, eq(teamTopics.teamId, teams.id))
    .leftJoin(topics, eq(topics.id, teamTopics.topicId))
    .where(and(eq(memberships.personId, personId), isMemberOn(today)))
    .orderBy(asc(teams.name), asc(topics.name));
  const found = new Map<
    string,
    { id: string; slug: string; name: string; purpose: string; topics: string[] }
  >();
  for (const { topic, ...team } of rows) {
    const known = found.get(team.id) ?? { ...team, topics: [] };
    if (topic) known.topics.push(topic);
    found.set(team.id, known);
  }
  return [...found.values()];
}
