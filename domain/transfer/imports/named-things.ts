import { inArray, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { people, teams, topicSynonyms, topics } from "@/db/schema/people";
import { readMailAddress } from "../../people/mail-address";
import type { ImportDocument } from "../import-document";

export type KnownPerson = { id: string; hasLeft: boolean; isAuthor: boolean };

/** Topics, teams and people of the library by the names that files call them by. */
export type NamedThings = {
  topic(name: string): string | null;
  team(name: string): string | null;
  person(address: string): KnownPerson | null;
  /** Looks up the people that these documents name, all at once. */
  meet(documents: ImportDocument[]): Promise<void>;
};

const folded = (name: string) => name.normalize("NFC").trim().toLowerCase();

/** Reads topics and teams once; people are looked up as documents name them. */
export async function findNamedThings(): Promise<NamedThings> {
  const [topicIds, teamIds] = [await topicsByName(), await teamsByName()];
  const met = new Map<string, KnownPerson | null>();
  return {
    topic: (name) => topicIds.get(folded(name)) ?? null,
    team: (name) => teamIds.get(folded(name)) ?? null,
    person: (address) => met.get(storedAddress(address)) ?? null,
    async meet(documents) {
      const unmet = addressesOf(documents).filter((address) => !met.has(address));
      for (const address of unmet) met.set(address, null);
      if (unmet.length === 0) return;
      for (const { email, ...person } of await findPeople(unmet)) met.set(email, person);
    },
  };
}

/** A name that is no address belongs to nobody here. */
const storedAddress = (written: string) => readMailAddress(written).address ?? "";

const addressesOf = (documents: ImportDocument[]) => [
  ...new Set(
    documents
      .flatMap(({ owner, author, translator, readers }) => [owner, author, translator, ...readers])
      .map((named) => (named ? storedAddress(named.value) : ""))
      .filter(Boolean),
  ),
];

function findPeople(addresses: string[]) {
  return db
    .select({
      id: people.id,
      email: people.email,
      hasLeft: sql<boolean>`${people.deactivatedAt} is not null`,
      isAuthor: sql<boolean>`${people.role} <> 'reader'`,
    })
    .from(people)
    .where(inArray(people.email, addresses));
}

async function topicsByName() {
  const named = await db
    .select({ id: topics.id, name: topics.name, slug: topics.slug })
    .from(topics)
    .where(isNull(topics.mergedIntoId));
  const words = await db.select({ id: topicSynonyms.topicId, word: topicSynonyms.word }).from(topicSynonyms);
  return new Map([
    ...words.map(({ id, word }) => [folded(word), id] as const),
    ...named.map(({ id, slug }) => [folded(slug), id] as const),
    ...named.map(({ id, name }) => [folded(name), id] as const),
  ]);
}

async function teamsByName() {
  const rows = await db.select({ id: teams.id, name: teams.name, slug: teams.slug }).from(teams);
  return new Map([
    ...rows.map(({ id, slug }) => [folded(slug), id] as const),
    ...rows.map(({ id, name }) => [folded(name), id] as const),
  ]);
}
