import { inArray, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { people, teams } from "@/db/schema/people";
import { readMailAddress } from "../people/mail-address";
import type { ToldInput } from "./told-input";
import { type WrongField, WrongFields } from "./wrong-fields";

type Named = Pick<ToldInput, "people" | "teams" | "topics">;

/** The ids of those who were named, in as many questions as there are kinds; names that nobody has are refused together. */
export async function resolveToldNames(tx: Transaction, told: Named) {
  const wrong: WrongField[] = [];
  const personIds = await resolve(told.people, "people", (names) => findPeople(tx, names), wrong);
  const teamIds = await resolve(told.teams, "teams", (names) => findTeams(tx, names), wrong);
  const topicIds = await resolve(told.topics, "topics", (names) => findTopics(tx, names), wrong);
  if (wrong.length > 0) throw new WrongFields(wrong);
  return {
    ...(personIds && { personIds }),
    ...(teamIds && { teamIds }),
    ...(topicIds && { topicIds }),
  };
}

const unknown = {
  people: "Nobody who can sign in here has this mail address.",
  teams: "There is no team of this name.",
  topics: "There is no topic of this name.",
};

async function resolve(
  names: string[] | undefined,
  field: keyof typeof unknown,
  find: (names: string[]) => Promise<Map<string, string>>,
  wrong: WrongField[],
) {
  if (names === undefined) return undefined;
  const ids = names.length > 0 ? await find(names) : new Map<string, string>();
  for (const [place, name] of names.entries())
    if (!ids.has(name)) wrong.push({ path: [field, place], sentence: unknown[field] });
  return [...new Set(names.flatMap((name) => ids.get(name) ?? []))];
}

async function findPeople(tx: Transaction, names: string[]) {
  const addresses = new Map(names.map((name) => [name, readMailAddress(name).address ?? ""]));
  const rows = await tx
    .select({ id: people.id, email: people.email })
    .from(people)
    .where(sql`${inArray(people.email, [...addresses.values()])} and ${isNull(people.deactivatedAt)}`);
  const byAddress = new Map(rows.map(({ id, email }) => [email, id]));
  return idsOf(addresses, byAddress);
}

/** By name or address, whatever the case, as the database compares it. */
async function findTeams(tx: Transaction, names: string[]) {
  const rows = await tx
    .select({ name: given.name, id: teams.id })
    .from(givenNames(names))
    .innerJoin(
      teams,
      sql`lower(${teams.name}) = lower(${given.name}) or ${teams.slug} = lower(${given.name})`,
    );
  return new Map(rows.map(({ name, id }) => [name, id]));
}

/** By name, by address or by another word for it; one that was merged into another means that one. */
async function findTopics(tx: Transaction, names: string[]) {
  const rows = await tx.execute<{ name: string; id: string }>(sql`
    select given.name, coalesce(t.merged_into_id, t.id) as id
    from ${givenNames(names)} join topics t on t.slug = lower(given.name) or lower(t.name) = lower(given.name)
      or t.id in (select s.topic_id from topic_synonyms s where lower(s.word) = lower(given.name))
    order by t.merged_into_id is null, lower(t.name) = lower(given.name), t.slug = lower(given.name)`);
  return new Map(rows.map(({ name, id }) => [name, id]));
}

const given = { name: sql<string>`given.name` };
const givenNames = (names: string[]) =>
  sql`(select distinct name from json_array_elements_text(${JSON.stringify(names)}::json) as name) as given`;

function idsOf(addresses: Map<string, string>, ids: Map<string, string>) {
  const found = new Map<string, string>();
  for (const [name, address] of addresses) {
    const id = ids.get(address);
    if (id) found.set(name, id);
  }
  return found;
}
