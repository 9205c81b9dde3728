import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { initiativePeople, initiativeTeams, initiativeTopics, milestones } from "@/db/schema/initiatives";
import { people, teams, topics } from "@/db/schema/people";
import { conflict, invalid } from "../refusal";

/** Who is on an initiative by themselves becomes exactly these; whoever is new can sign in. */
export async function writePeople(tx: Transaction, initiativeId: string, personIds: string[], now: Date) {
  const before = await readPeople(tx, initiativeId);
  const added = personIds.filter((id) => !before.includes(id));
  const found = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(inArray(people.id, added), isNull(people.deactivatedAt)))
    .for("share");
  if (found.length < added.length) throw invalid("Choose people who can still sign in.", "personIds");
  await tx.delete(initiativePeople).where(eq(initiativePeople.initiativeId, initiativeId));
  if (personIds.length === 0) return;
  await tx
    .insert(initiativePeople)
    .values(personIds.map((personId) => ({ initiativeId, personId, addedAt: now })));
}

/** Its teams become exactly these. */
export async function writeTeams(tx: Transaction, initiativeId: string, teamIds: string[]) {
  const found = await tx.select({ id: teams.id }).from(teams).where(inArray(teams.id, teamIds)).for("share");
  if (found.length < teamIds.length) throw invalid("Choose teams that are still there.", "teamIds");
  await tx.delete(initiativeTeams).where(eq(initiativeTeams.initiativeId, initiativeId));
  if (teamIds.length === 0) return;
  await tx.insert(initiativeTeams).values(teamIds.map((teamId) => ({ initiativeId, teamId })));
}

/** What it is about becomes exactly these; others stay declined, or become so when `declinedIds` names them. */
export async function writeTopics(
  tx: Transaction,
  initiativeId: string,
  topicIds: string[],
  declinedIds: string[] = [],
) {
  const named = [...new Set([...topicIds, ...declinedIds])];
  const found = await tx
    .select({ id: topics.id })
    .from(topics)
    .where(and(inArray(topics.id, named), isNull(topics.mergedIntoId)))
    .for("share");
  if (found.length < named.length)
    throw conflict("One of these topics was merged or taken away meanwhile. Choose again.", "topicIds");
  await tx
    .delete(initiativeTopics)
    .where(and(eq(initiativeTopics.initiativeId, initiativeId), eq(initiativeTopics.state, "chosen")));
  const rows = named.map((topicId) => ({
    ...{ initiativeId, topicId },
    state: topicIds.includes(topicId) ? ("chosen" as const) : ("declined" as const),
  }));
  await tx
    .delete(initiativeTopics)
    .where(and(eq(initiativeTopics.initiativeId, initiativeId), inArray(initiativeTopics.topicId, named)));
  if (rows.length > 0) await tx.insert(initiativeTopics).values(rows);
}

/** Its own days become exactly these; one that stays keeps its id. */
export async function writeMilestones(
  tx: Transaction,
  initiativeId: string,
  wanted: { name: string; on: string }[],
) {
  const before = await tx.select().from(milestones).where(eq(milestones.initiativeId, initiativeId));
  const same = (a: { name: string; on: string }, b: { name: string; on: string }) =>
    a.name === b.name && a.on === b.on;
  const gone = before.filter((one) => !wanted.some((other) => same(one, other)));
  const added = wanted.filter(
    (one, index) =>
      !before.some((other) => same(one, other)) && wanted.findIndex((other) => same(one, other)) === index,
  );
  if (gone.length > 0)
    await tx.delete(milestones).where(
      inArray(
        milestones.id,
        gone.map(({ id }) => id),
      ),
    );
  if (added.length > 0)
    await tx.insert(milestones).values(added.map(({ name, on }) => ({ initiativeId, name, on })));
}

/** Ids of those on it by themselves, in a steady order. */
export async function readPeople(tx: Transaction, initiativeId: string) {
  const rows = await tx
    .select({ id: initiativePeople.personId })
    .from(initiativePeople)
    .where(eq(initiativePeople.initiativeId, initiativeId));
  return rows.map(({ id }) => id).sort();
}

/** Ids of its teams, people, chosen topics and its own days, in a steady order, so that two states can be compared. */
export async function readLists(tx: Transaction, initiativeId: string) {
  const itsTeams = await tx
    .select({ id: initiativeTeams.teamId })
    .from(initiativeTeams)
    .where(eq(initiativeTeams.initiativeId, initiativeId));
  const chosen = await tx
    .select({ id: initiativeTopics.topicId })
    .from(initiativeTopics)
    .where(and(eq(initiativeTopics.initiativeId, initiativeId), eq(initiativeTopics.state, "chosen")));
  const days = await tx
    .select({ name: milestones.name, on: milestones.on })
    .from(milestones)
    .where(eq(milestones.initiativeId, initiativeId));
  return {
    personIds: await readPeople(tx, initiativeId),
    teamIds: itsTeams.map(({ id }) => id).sort(),
    topicIds: chosen.map(({ id }) => id).sort(),
    milestones: days.toSorted((a, b) => (`${a.on} ${a.name}` < `${b.on} ${b.name}` ? -1 : 1)),
  };
}

export type InitiativeLists = Awaited<ReturnType<typeof readLists>>;
