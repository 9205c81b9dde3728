import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { topics } from "@/db/schema/people";
import { createPerson } from "@/domain/access/admit-person";
import { deactivatePerson } from "@/domain/access/deactivate-person";
import { handOverInitiatives } from "@/domain/initiatives/hand-over-initiatives";
import { handOverInsights } from "@/domain/insights/hand-over-insights";
import { endEnrolments } from "@/domain/paths/end-enrolments";
import { handOverPaths } from "@/domain/paths/hand-over-paths";
import { createTeam } from "@/domain/people/create-team";
import { followTopics } from "@/domain/people/follow-topics";
import { localDay } from "@/domain/people/local-day";
import { addMember } from "@/domain/people/memberships";
import { addTopic } from "@/domain/people/topics";
import { stopQuestions } from "@/domain/reminders/stop-questions";
import type { Id, Morning } from "./morning";
import type { Organization } from "./organization";

/** Topics that the morning names for the first time. */
export async function playTopics(
  organization: Organization,
  { teams, insights, initiatives }: Morning,
  now: Date,
) {
  const named = [...teams, ...insights, ...initiatives].flatMap((one) => one.topics);
  for (const topic of new Set(named)) {
    if (organization.topics.has(topic)) continue;
    const name = `Topic ${topic}`;
    await addTopic(organization.keeper, { name, description: "", halfLifeYears: "" }, now);
    const [row] = await db.select({ id: topics.id }).from(topics).where(eq(topics.name, name));
    if (row) organization.topics.set(topic, row.id);
  }
}

/** Teams, and which topics they follow. */
export async function playTeams(organization: Organization, { teams }: Morning, now: Date) {
  const { keeper } = organization;
  for (const { id, topics } of teams) {
    const told = JSON.stringify(topics);
    const known = organization.teams.get(id);
    if (known?.told === told) continue;
    const team = known ?? (await createTeam(keeper, { name: `Team ${id}`, purpose: "" }, now));
    const topicIds = topics.flatMap((topic) => organization.topics.get(topic) ?? []);
    await followTopics(keeper, { teamId: team.id, topicIds }, now);
    organization.teams.set(id, { id: team.id, told });
  }
}

/** Those who joined since the morning before, each on their team from that day on. */
export async function playNewcomers(organization: Organization, { people, events }: Morning, now: Date) {
  const joined = events.flatMap(({ type, personId, teamId, at }) =>
    type === "joined" && personId !== undefined && teamId !== undefined
      ? [{ id: personId, teamId, at: new Date(at) }]
      : [],
  );
  const others = people.map(({ id, teamId }) => ({ id, teamId, at: now }));
  for (const one of [...joined, ...others])
    if (!organization.people.has(one.id)) await playNewcomer(organization, one);
}

async function playNewcomer(
  organization: Organization,
  { id, teamId, at }: { id: Id; teamId: Id; at: Date },
) {
  const { keeper, timeZone } = organization;
  const team = organization.teams.get(teamId);
  const newcomer = {
    email: `person.${id}@example.org`,
    name: `Person ${id}`,
    role: "reader",
    timeZone,
  } as const;
  const actor = await db.transaction((tx) => createPerson(tx, newcomer, at));
  if (!actor || !team) throw new Error(`Person ${id} was not made.`);
  const fromOn = localDay(at, timeZone);
  await addMember(keeper, { personId: actor.id, teamId: team.id, fromOn });
  organization.people.set(id, actor);
}

/** Those who left, as an administrator lets people go. */
export async function playLeavers(organization: Organization, { people, events }: Morning, now: Date) {
  const present = new Set(people.map(({ id }) => id));
  for (const [id, { id: personId }] of organization.people) {
    if (present.has(id)) continue;
    const at = events.find(({ type, personId }) => type === "left" && personId === id)?.at ?? now;
    await deactivatePerson(organization.keeper, { personId, successorId: "" }, new Date(at), [
      handOverInsights,
      handOverPaths,
      handOverInitiatives,
      endEnrolments,
    ]);
    organization.people.delete(id);
  }
}

/** Those who do not want to be asked any more. */
export async function playOptingOut(organization: Organization, { people, events }: Morning, now: Date) {
  for (const { id, optedOut } of people) {
    const actor = organization.people.get(id);
    if (!optedOut || !actor || organization.optedOut.has(id)) continue;
    const at = events.find(({ type, personId }) => type === "opted_out" && personId === id)?.at ?? now;
    await stopQuestions(actor, {}, new Date(at));
    organization.optedOut.add(id);
  }
}
