import { and, eq, isNull } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { initiativePeople, initiativeTeams } from "@/db/schema/initiatives";
import { people, teams } from "@/db/schema/people";
import type { PersonActor } from "../actor";
import { invalid, notAllowed } from "../refusal";
import { mustStayVisible, recordInitiativeChange } from "./change-of-initiative";
import { lockInitiative, lockOwnInitiative } from "./find-initiative";
import type { InitiativePersonInput, InitiativeTeamInput } from "./initiative-input";
import { mayEditInitiative } from "./initiative-policy";
import { lookUpAgain } from "./record-opinion";

/** Puts somebody on an initiative; whoever is on it already stays so. What is known is put before those who are on it. */
export async function putOnInitiative(
  actor: PersonActor,
  { initiativeId, personId }: InitiativePersonInput,
  now: Date,
) {
  await db.transaction(async (tx) => {
    const row = await lockOwnInitiative(tx, actor, initiativeId, now);
    await lockActive(tx, personId);
    const added = await tx
      .insert(initiativePeople)
      .values({ initiativeId, personId, addedAt: now })
      .onConflictDoNothing()
      .returning();
    if (added.length === 0) return;
    const change = { after: { personId } };
    await recordInitiativeChange(tx, actor, row, { action: "initiative.person-added", ...change }, now);
    await lookUpAgain(tx, initiativeId);
  });
}

/** Takes somebody off an initiative, or oneself; its owner stays its owner, and teams stay on it. */
export async function takeOffInitiative(
  actor: PersonActor,
  { initiativeId, personId }: InitiativePersonInput,
  now: Date,
) {
  await db.transaction(async (tx) => {
    const row = await lockInitiative(tx, actor, initiativeId, now);
    const isSelf = personId === actor.id;
    if (!isSelf && !mayEditInitiative(actor, row)) throw notAllowed("change this initiative");
    const removed = await tx
      .delete(initiativePeople)
      .where(and(eq(initiativePeople.initiativeId, initiativeId), eq(initiativePeople.personId, personId)))
      .returning();
    if (removed.length === 0) return;
    const change = { before: { personId } };
    await recordInitiativeChange(tx, actor, row, { action: "initiative.person-removed", ...change }, now);
    await lookUpAgain(tx, initiativeId);
  });
}

/** Puts a team on an initiative: whoever is on the team is on it from now on, as long as they are. */
export async function putTeamOnInitiative(
  actor: PersonActor,
  { initiativeId, teamId }: InitiativeTeamInput,
  now: Date,
) {
  await db.transaction(async (tx) => {
    const row = await lockOwnInitiative(tx, actor, initiativeId, now);
    const [team] = await tx.select({ id: teams.id }).from(teams).where(eq(teams.id, teamId)).for("share");
    if (!team) throw invalid("Choose a team that is still there.", "teamId");
    const added = await tx
      .insert(initiativeTeams)
      .values({ initiativeId, teamId })
      .onConflictDoNothing()
      .returning();
    if (added.length === 0) return;
    const change = { after: { teamId } };
    await recordInitiativeChange(tx, actor, row, { action: "initiative.team-added", ...change }, now);
    await lookUpAgain(tx, initiativeId);
  });
}

/** Takes a team off an initiative. Refused when one could not see it oneself any more. */
export async function takeTeamOffInitiative(
  actor: PersonActor,
  { initiativeId, teamId }: InitiativeTeamInput,
  now: Date,
) {
  await db.transaction(async (tx) => {
    const row = await lockOwnInitiative(tx, actor, initiativeId, now);
    const removed = await tx
      .delete(initiativeTeams)
      .where(and(eq(initiativeTeams.initiativeId, initiativeId), eq(initiativeTeams.teamId, teamId)))
      .returning();
    if (removed.length === 0) return;
    await mustStayVisible(tx, actor, row, "teamId", now);
    const change = { before: { teamId } };
    await recordInitiativeChange(tx, actor, row, { action: "initiative.team-removed", ...change }, now);
    await lookUpAgain(tx, initiativeId);
  });
}

async function lockActive(tx: Transaction, personId: string) {
  const [person] = await tx
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(and(eq(people.id, personId), isNull(people.deactivatedAt)))
    .for("share");
  if (!person) throw invalid("Choose somebody who can still sign in.", "personId");
  return person;
}
