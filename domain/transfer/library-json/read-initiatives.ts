import { ne, or, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import {
  initiativePeople,
  initiatives,
  initiativeTeams,
  initiativeTopics,
  matches,
  matchOpinions,
  milestones,
  occasions,
} from "@/db/schema/initiatives";
import type { Addresses } from "./addresses";
import { groupedBy, inOrderOf, isoOrNull } from "./in-order";
import type { InitiativeJson } from "./initiative-shape";

/**
 * Every initiative there is, whoever may see it, with what people said of its insights. What was only found is left out:
 * it is found again. So is who looked at it when.
 */
export async function readInitiatives(database: Database, addresses: Addresses): Promise<InitiativeJson[]> {
  const rows = await database.select().from(initiatives);
  if (rows.length === 0) return [];
  const parts = await readParts(database, addresses);
  return inOrderOf(
    rows.map((row) => ({ ...columnsOf(row, addresses), ...parts(row.id) })),
    ({ id }) => id,
  );
}

function columnsOf(row: typeof initiatives.$inferSelect, addresses: Addresses) {
  const { id, key, title, brief, language, stage, visibility, kickoffOn, endsOn } = row;
  const { keywords, channels, externalKey, externalUrl, decision, decidedOn, version } = row;
  return {
    ...{ id, key, title, brief, language, stage, visibility, kickoffOn, endsOn },
    ...{ keywords, channels, externalKey, externalUrl, decision, decidedOn, version },
    owner: addresses.of(row.ownerId),
    handedOverAt: isoOrNull(row.handedOverAt),
    createdBy: addresses.of(row.createdById),
    createdAt: row.createdAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
  };
}

async function readParts(database: Database, addresses: Addresses) {
  const of = ({ initiativeId }: { initiativeId: string }) => initiativeId;
  const people = groupedBy(await database.select().from(initiativePeople), of);
  const teams = groupedBy(await database.select().from(initiativeTeams), of);
  const topics = groupedBy(await database.select().from(initiativeTopics), of);
  const days = groupedBy(await database.select().from(milestones), of);
  const cameUp = groupedBy(await database.select().from(occasions), of);
  const spokenOf = or(ne(matches.state, "suggested"), sql`${matches.origin} = 'hand' or ${matches.isUsed}`);
  const bearing = groupedBy(await database.select().from(matches).where(spokenOf), of);
  const said = groupedBy(await database.select().from(matchOpinions), of);
  return (id: string) => ({
    people: inOrderOf(
      (people.get(id) ?? []).map(({ personId, addedAt }) => ({
        person: addresses.of(personId),
        addedAt: addedAt.toISOString(),
      })),
      ({ person }) => person,
    ),
    teams: (teams.get(id) ?? []).map(({ teamId }) => teamId).toSorted(),
    topics: inOrderOf(
      (topics.get(id) ?? []).map(({ topicId, state }) => ({ topic: topicId, state })),
      ({ topic }) => topic,
    ),
    milestones: inOrderOf(
      (days.get(id) ?? []).map(({ id: own, name, on }) => ({ id: own, name, on })),
      (one) => one.id,
    ),
    occasions: inOrderOf(
      (cameUp.get(id) ?? []).map((row) => occasionOf(row, addresses)),
      (one) => one.id,
    ),
    matches: inOrderOf(
      (bearing.get(id) ?? []).map((row) => matchOf(row, addresses)),
      ({ insight }) => insight,
    ),
    opinions: inOrderOf(
      (said.get(id) ?? []).map((row) => opinionOf(row, addresses)),
      (one) => one.id,
    ),
  });
}

const occasionOf = (row: typeof occasions.$inferSelect, addresses: Addresses) => ({
  ...{ id: row.id, kind: row.kind, name: row.name, note: row.note },
  person: addresses.orNull(row.personId),
  at: row.at.toISOString(),
});

const matchOf = (row: typeof matches.$inferSelect, addresses: Addresses) => ({
  insight: row.insightId,
  ...{ state: row.state, origin: row.origin, dismissReason: row.dismissReason, isUsed: row.isUsed },
  decidedBy: addresses.orNull(row.decidedById),
  decidedAt: isoOrNull(row.decidedAt),
  usedBy: addresses.orNull(row.usedById),
  usedAt: isoOrNull(row.usedAt),
  firstAt: row.firstAt.toISOString(),
});

const opinionOf = (row: typeof matchOpinions.$inferSelect, addresses: Addresses) => ({
  ...{ id: row.id, insight: row.insightId, kind: row.kind, reason: row.reason, terms: row.terms },
  person: addresses.of(row.personId),
  at: row.at.toISOString(),
  setAsideAt: isoOrNull(row.setAsideAt),
});
