import type postgres from "postgres";
import type { Role } from "@/domain/actor";
import type { Seeded } from "@/scripts/faults/seeded";
import type { seededIds } from "./seeded-ids";

type Making = { people: number; teams: number; random: Seeded; ids: ReturnType<typeof seededIds> };
export type Society = Awaited<ReturnType<typeof generatePeople>>;

const topicCount = 80;

/** People of every role on teams, and topics; answers with ways to draw one of them, the popular ones oftener. */
export async function generatePeople(sql: postgres.Sql, { people, teams, random, ids }: Making, now: Date) {
  const teamIds = Array.from({ length: teams }, () => ids.uuid());
  const topicIds = Array.from({ length: topicCount }, () => ids.uuid());
  const persons = Array.from({ length: people }, (_, index) => ({ id: ids.uuid(), role: roleOf(index) }));
  const member = () => random.pick(teamIds);
  await sql`insert into teams ${sql(teamIds.map((id, index) => ({ id, slug: `team-${index}`, name: `Team ${index}`, created_at: now })))}`;
  await sql`insert into topics ${sql(topicIds.map((id, index) => ({ id, slug: `topic-${index}`, name: `Topic ${index}`, created_at: now })))}`;
  for (let from = 0; from < persons.length; from += 2000) {
    const part = persons
      .slice(from, from + 2000)
      .map(({ id, role }, index) => ({ id, role, teamId: member(), number: from + index }));
    await sql`insert into people ${sql(part.map(({ id, role, teamId, number }) => ({ id, role, name: `Person ${number}`, email: `person.${number}@example.org`, home_team_id: teamId, created_at: now })))}`;
    await sql`insert into memberships ${sql(part.map(({ id, teamId }) => ({ id: ids.uuid(), person_id: id, team_id: teamId, from_on: "2020-01-01" })))}`;
  }
  const idsOf = (roles: Role[]) => persons.filter(({ role }) => roles.includes(role)).map(({ id }) => id);
  const authors = idsOf(["author", "curator", "admin"]);
  const favoured = (list: string[]) =>
    list[Math.floor(random.next() ** 2 * list.length)] ?? random.pick(list);
  return {
    ...{ persons, teamIds, topicIds },
    author: () => favoured(authors),
    anybody: () => random.pick(persons).id,
    team: () => favoured(teamIds),
    topic: () => favoured(topicIds),
    /** Some person of that role. */
    some: (role: Role) => persons.find((one) => one.role === role)?.id ?? "",
  };
}

/** Four of five read; the rest write, few curate, one in a hundred administers. */
function roleOf(index: number): Role {
  if (index % 100 === 0) return "admin";
  if (index % 25 === 1) return "curator";
  return index % 5 === 2 ? "author" : "reader";
}
