import { and, asc, count, eq, ilike, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { memberships, people, teams } from "@/db/schema/people";
import type { Actor } from "../actor";
import { localDay } from "./local-day";
import { isMemberOn } from "./membership-dates";
import type { PeopleQuery } from "./people-query";
import { mustAdminister } from "./person-policy";

const pageSize = 50;

/** One page of people by name with their teams of today, for administrators; `next` is the cursor of the next page. */
export async function listPeople(actor: Actor, query: PeopleQuery, now: Date) {
  mustAdminister(actor, "see the list of people");
  const today = localDay(now, actor.kind === "person" ? actor.timeZone : "UTC");
  const rows = await db
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      role: people.role,
      deactivatedAt: people.deactivatedAt,
      mailPausedAt: people.mailPausedAt,
      homeTeam: teams.name,
    })
    .from(people)
    .leftJoin(teams, eq(teams.id, people.homeTeamId))
    .where(and(...filters(query, today), after(query.after)))
    .orderBy(asc(people.name), asc(people.id))
    .limit(pageSize + 1);
  const page = rows.slice(0, pageSize);
  const onTeams = await teamsOf(
    page.map((row) => row.id),
    today,
  );
  return {
    people: page.map((row) => ({ ...row, teams: onTeams.get(row.id) ?? [] })),
    next: rows.length > pageSize ? cursorOf(page.at(-1)) : null,
  };
}

/** How many people there are of each state, whatever the filters. */
export async function countPeople(actor: Actor) {
  mustAdminister(actor, "see the list of people");
  const [row] = await db
    .select({
      all: count(),
      active: sql<number>`count(*) filter (where ${people.deactivatedAt} is null)::int`,
      paused: sql<number>`count(*) filter (where ${isPaused})::int`,
    })
    .from(people);
  const active = row?.active ?? 0;
  return { active, paused: row?.paused ?? 0, deactivated: (row?.all ?? 0) - active };
}

/** Here, and without mail: their address bounced. */
const isPaused = and(isNull(people.deactivatedAt), isNotNull(people.mailPausedAt));

/** Everybody who can sign in, by name, for choosing somebody in a form. */
export async function listActivePeople(actor: Actor) {
  mustAdminister(actor, "see the list of people");
  return db
    .select({ id: people.id, name: people.name, email: people.email, role: people.role })
    .from(people)
    .where(isNull(people.deactivatedAt))
    .orderBy(asc(people.name));
}

function filters(query: PeopleQuery, today: string): (SQL | undefined)[] {
  const words = query.q ? `%${query.q.replace(/[\\%_]/g, "\\$&")}%` : null;
  return [
    words ? or(ilike(people.name, words), ilike(people.email, words)) : undefined,
    query.role ? eq(people.role, query.role) : undefined,
    query.state === "deactivated" ? isNotNull(people.deactivatedAt) : isNull(people.deactivatedAt),
    query.state === "paused" ? isPaused : undefined,
    query.team
      ? inArray(
          people.id,
          db
            .select({ id: memberships.personId })
            .from(memberships)
            .innerJoin(teams, eq(teams.id, memberships.teamId))
            .where(and(eq(teams.slug, query.team), isMemberOn(today))),
        )
      : undefined,
  ];
}

async function teamsOf(personIds: string[], today: string) {
  const found = new Map<string, { slug: string; name: string }[]>();
  if (personIds.length === 0) return found;
  const rows = await db
    .select({ personId: memberships.personId, slug: teams.slug, name: teams.name })
    .from(memberships)
    .innerJoin(teams, eq(teams.id, memberships.teamId))
    .where(and(inArray(memberships.personId, personIds), isMemberOn(today)))
    .orderBy(asc(teams.name));
  for (const { personId, ...team } of rows) found.set(personId, [...(found.get(personId) ?? []), team]);
  return found;
}

function cursorOf(last: { name: string; id: string } | undefined) {
  return last ? Buffer.from(JSON.stringify([last.name, last.id])).toString("base64url") : null;
}

const isUuid = (text: string) => z.uuid().safeParse(text).success;

function after(cursor: string | undefined): SQL | undefined {
  if (!cursor) return undefined;
  try {
    const [name, id] = JSON.parse(Buffer.from(cursor, "base64url").toString()) as [unknown, unknown];
    if (typeof name !== "string" || typeof id !== "string" || !isUuid(id) || name.includes("\0"))
      return undefined;
    return sql`(${people.name}, ${people.id}) > (${name}, ${id}::uuid)`;
  } catch {
    return undefined;
  }
}
