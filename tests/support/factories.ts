import { v7 as uuidv7 } from "uuid";
import { db } from "@/db/client";
import { memberships, people, teams, topics } from "@/db/schema/people";
import type { PersonActor, Role } from "@/domain/actor";

export const testNow = new Date("2026-06-03T09:00:00Z");

type PersonOptions = {
  name?: string;
  email?: string;
  timeZone?: string;
  deactivated?: boolean;
  homeTeamId?: string;
};

/** A person of a role, with the actor they are when they sign in just now. */
export async function person(role: Role = "reader", options: PersonOptions = {}) {
  const id = uuidv7();
  const row = {
    id,
    name: options.name ?? `Test ${role} ${id.slice(-4)}`,
    email: options.email ?? `${role}.${id}@example.org`,
    role,
    timeZone: options.timeZone ?? "Europe/Berlin",
    locale: "en-GB",
    homeTeamId: options.homeTeamId ?? null,
    createdAt: testNow,
    deactivatedAt: options.deactivated ? testNow : null,
  };
  await db.insert(people).values(row);
  const actor: PersonActor = {
    kind: "person",
    id,
    name: row.name,
    email: row.email,
    role,
    timeZone: row.timeZone,
    locale: row.locale,
    authenticatedAt: testNow,
  };
  return { ...row, actor };
}

export async function team(name = "Harbour", options: { leadId?: string } = {}) {
  const [row] = await db
    .insert(teams)
    .values({ slug: name.toLowerCase(), name, leadId: options.leadId ?? null, createdAt: testNow })
    .returning();
  if (!row) throw new Error("The team was not made.");
  return row;
}

export async function member(
  personId: string,
  teamId: string,
  dates: { fromOn?: string; untilOn?: string } = {},
) {
  const [row] = await db
    .insert(memberships)
    .values({ personId, teamId, fromOn: dates.fromOn ?? "2026-01-01", untilOn: dates.untilOn ?? null })
    .returning();
  if (!row) throw new Error("The membership was not made.");
  return row;
}

export async function topic(name = "Learning") {
  const [row] = await db
    .insert(topics)
    .values({ slug: name.toLowerCase(), name, createdAt: testNow })
    .returning();
  if (!row) throw new Error("The topic was not made.");
  return row;
}
