import { not, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { topicFollows } from "@/db/schema/insights";
import {
  memberships,
  people,
  teams,
  teamTopics,
  topicCurators,
  topicSynonyms,
  topics,
} from "@/db/schema/people";
import { isSomebody } from "../../people/imported-library";
import type { Addresses } from "./addresses";
import { groupedBy, inOrderOf, isoOrNull } from "./in-order";
import type { PersonJson, TeamJson, TopicJson } from "./people-shape";

/** The stand-in that owned what came in before anybody was here, once it has nothing any more. */
const isIdleStandIn = sql`(not ${isSomebody()}
  and not exists (select 1 from insights i where ${people.id} in (i.author_id, i.owner_id))
  and not exists (select 1 from paths o where o.owner_id = ${people.id})
  and not exists (select 1 from revisions r where ${people.id} in (r.created_by_id, r.published_by_id))
  and not exists (select 1 from drafts d where ${people.id} in (d.created_by_id, d.saved_by_id)))`;

export async function readPeople(database: Database): Promise<PersonJson[]> {
  const rows = await database.select().from(people).where(not(isIdleStandIn));
  return inOrderOf(
    rows.map(({ homeTeamId, createdAt, ...row }) => ({
      id: row.id,
      email: row.email,
      name: row.name,
      role: row.role,
      homeTeam: homeTeamId,
      timeZone: row.timeZone,
      locale: row.locale,
      singleKeys: row.singleKeys,
      profileConfirmedAt: isoOrNull(row.profileConfirmedAt),
      mailPausedAt: isoOrNull(row.mailPausedAt),
      mailPausedReason: row.mailPausedReason,
      deactivatedAt: isoOrNull(row.deactivatedAt),
      createdAt: createdAt.toISOString(),
    })),
    ({ email }) => email,
  );
}

export async function readTeams(database: Database, addresses: Addresses): Promise<TeamJson[]> {
  const rows = await database.select().from(teams);
  const members = groupedBy(await database.select().from(memberships), ({ teamId }) => teamId);
  const followed = groupedBy(await database.select().from(teamTopics), ({ teamId }) => teamId);
  return inOrderOf(
    rows.map(({ id, slug, name, purpose, leadId, createdAt }) => ({
      ...{ id, slug, name, purpose },
      lead: addresses.orNull(leadId),
      createdAt: createdAt.toISOString(),
      members: inOrderOf(
        (members.get(id) ?? []).map(({ personId, fromOn, untilOn }) => ({
          person: addresses.of(personId),
          ...{ fromOn, untilOn },
        })),
        ({ person, fromOn, untilOn }) => `${person} ${fromOn} ${untilOn ?? ""}`,
      ),
      topics: inOrderOf(
        (followed.get(id) ?? []).map(({ topicId, followedAt }) => ({
          topic: topicId,
          followedAt: followedAt.toISOString(),
        })),
        ({ topic }) => topic,
      ),
    })),
    ({ id }) => id,
  );
}

export async function readTopics(database: Database, addresses: Addresses): Promise<TopicJson[]> {
  const rows = await database.select().from(topics);
  const words = groupedBy(await database.select().from(topicSynonyms), ({ topicId }) => topicId);
  const curators = groupedBy(await database.select().from(topicCurators), ({ topicId }) => topicId);
  const follows = groupedBy(await database.select().from(topicFollows), ({ topicId }) => topicId);
  return inOrderOf(
    rows.map(({ id, slug, name, description, halfLifeDays, mergedIntoId, createdAt }) => ({
      ...{ id, slug, name, description, halfLifeDays },
      mergedInto: mergedIntoId,
      createdAt: createdAt.toISOString(),
      synonyms: (words.get(id) ?? []).map(({ word }) => word).toSorted(),
      curators: addresses.sorted((curators.get(id) ?? []).map(({ personId }) => personId)),
      followers: inOrderOf(
        (follows.get(id) ?? []).map(({ personId, followedAt }) => ({
          person: addresses.of(personId),
          followedAt: followedAt.toISOString(),
        })),
        ({ person }) => person,
      ),
    })),
    ({ id }) => id,
  );
}
