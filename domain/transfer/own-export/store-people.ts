import { inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
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
import { freeSlug } from "../../people/slug";
import type { PersonJson, TeamJson } from "../library-json/people-shape";
import { inBatches } from "./in-batches";
import type { PersonIds } from "./person-ids";
import type { NamePlan } from "./plan-names";

/** Makes the people, teams and topics that are not here yet, as they were; those that are here are left alone. */
export async function storePeople(tx: Transaction, plan: NamePlan): Promise<void> {
  const { newPeople } = plan;
  await inBatches(newPeople, (part) => tx.insert(people).values(part.map(personRow)));
}

const date = (moment: string | null) => (moment === null ? null : new Date(moment));

const personRow = ({ homeTeam: _later, ...person }: PersonJson) => ({
  ...person,
  profileConfirmedAt: date(person.profileConfirmedAt),
  mailPausedAt: date(person.mailPausedAt),
  deactivatedAt: date(person.deactivatedAt),
  createdAt: new Date(person.createdAt),
});

/** Teams with their members and leads, and home teams of those who are new. */
export async function storeTeams(tx: Transaction, { newTeams, newPeople, names }: NamePlan, ids: PersonIds) {
  const taken = (await tx.select({ slug: teams.slug }).from(teams)).map(({ slug }) => slug);
  const rows = newTeams.map((team) => ({
    id: team.id,
    slug: claimed(team.slug, taken),
    name: team.name,
    purpose: team.purpose,
    leadId: team.lead === null ? null : ids.of(team.lead),
    createdAt: new Date(team.createdAt),
  }));
  await inBatches(rows, (part) => tx.insert(teams).values(part));
  await inBatches(membershipsOf(newTeams, ids), (part) =>
    tx.insert(memberships).values(part).onConflictDoNothing(),
  );
  for (const team of new Set(newPeople.flatMap(({ homeTeam }) => homeTeam ?? [])))
    await tx
      .update(people)
      .set({ homeTeamId: names.team(team) })
      .where(
        inArray(
          people.email,
          newPeople.filter(({ homeTeam }) => homeTeam === team).map(({ email }) => email),
        ),
      );
}

const membershipsOf = (given: TeamJson[], ids: PersonIds) =>
  given.flatMap(({ id: teamId, members }) =>
    members.map(({ person, fromOn, untilOn }) => ({ teamId, personId: ids.of(person), fromOn, untilOn })),
  );

/** Topics with other words for them, who looks after them and who follows them. */
export async function storeTopics(tx: Transaction, { newTopics, newTeams, names }: NamePlan, ids: PersonIds) {
  const here = await tx
    .select({ id: topics.id, slug: topics.slug, mergedInto: topics.mergedIntoId })
    .from(topics);
  const taken = here.map(({ slug }) => slug);
  const merged = new Map(here.map(({ id, mergedInto }) => [id, mergedInto ?? id]));
  const livingId = (id: string) => merged.get(names.topic(id)) ?? names.topic(id);
  // Those that live come first: the others point at them, and may share a name with one.
  const order = newTopics.toSorted((a, b) => Number(a.mergedInto !== null) - Number(b.mergedInto !== null));
  const rows = order.map(({ id, slug, name, description, halfLifeDays, mergedInto, createdAt }) => ({
    ...{ id, name, description, halfLifeDays },
    slug: claimed(slug, taken),
    mergedIntoId: mergedInto === null ? null : livingId(mergedInto),
    createdAt: new Date(createdAt),
  }));
  for (const part of [rows.filter((row) => !row.mergedIntoId), rows.filter((row) => row.mergedIntoId)])
    await inBatches(part, (some) => tx.insert(topics).values(some));
  const words = newTopics.flatMap(({ id: topicId, synonyms }) => synonyms.map((word) => ({ topicId, word })));
  await inBatches(words, (part) => tx.insert(topicSynonyms).values(part).onConflictDoNothing());
  const curators = newTopics.flatMap((topic) =>
    topic.curators.map((person) => ({ topicId: topic.id, personId: ids.of(person) })),
  );
  await inBatches(curators, (part) => tx.insert(topicCurators).values(part));
  const follows = newTopics.flatMap((topic) =>
    topic.followers.map(({ person, followedAt }) => ({
      topicId: topic.id,
      personId: ids.of(person),
      followedAt: new Date(followedAt),
    })),
  );
  await inBatches(follows, (part) => tx.insert(topicFollows).values(part));
  const followed = newTeams.flatMap(({ id: teamId, topics: list }) =>
    list.map(({ topic, followedAt }) => ({
      teamId,
      topicId: names.topic(topic),
      followedAt: new Date(followedAt),
    })),
  );
  await inBatches(followed, (part) => tx.insert(teamTopics).values(part).onConflictDoNothing());
}

function claimed(slug: string, taken: string[]) {
  const free = freeSlug(slug, taken);
  taken.push(free);
  return free;
}
