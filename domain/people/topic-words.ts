import { and, eq, inArray, isNull, ne, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Database, Transaction } from "@/db/client";
import { topicSynonyms, topics } from "@/db/schema/people";
import { conflict } from "../refusal";

type Words = { name: string; synonyms: string[] };

/** Refuses a name or a word that another topic has, as its name or as another word for it. The caller claimed the topics. */
export async function mustBeFree(tx: Transaction, topicId: string | null, { name, synonyms }: Words) {
  const [named] = await findNames(tx, topicId, [name]);
  if (named) throw conflict("There is already a topic of that name.", "name");
  const [meant] = await findSynonyms(tx, topicId, [name]);
  if (meant) throw conflict(`“${meant.word}” is already another word for “${meant.topic}”.`, "name");
  const [asName] = await findNames(tx, topicId, synonyms);
  if (asName) throw conflict(`“${asName.topic}” is already a topic of its own.`, "synonyms");
  const [taken] = await findSynonyms(tx, topicId, synonyms);
  if (taken) throw conflict(`“${taken.word}” is already another word for “${taken.topic}”.`, "synonyms");
}

/** The other words for a topic, in order. */
export async function readSynonyms(database: Database, topicId: string) {
  const rows = await database
    .select({ word: topicSynonyms.word })
    .from(topicSynonyms)
    .where(eq(topicSynonyms.topicId, topicId));
  return inOrder(rows.map(({ word }) => word));
}

/** One order for equal lists, whatever the collation of the database. */
export const inOrder = (words: string[]) =>
  words.toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));

/** Sets the other words for a topic to exactly these. */
export async function replaceSynonyms(tx: Transaction, topicId: string, words: string[]) {
  await tx.delete(topicSynonyms).where(eq(topicSynonyms.topicId, topicId));
  if (words.length === 0) return;
  const rows = words.map((word) => ({ topicId, word }));
  // Two of them may be one in the letters of the database.
  await tx.insert(topicSynonyms).values(rows).onConflictDoNothing();
}

function findNames(tx: Transaction, topicId: string | null, words: string[]) {
  return tx
    .select({ topic: topics.name })
    .from(topics)
    .where(and(isNull(topics.mergedIntoId), notOf(topics.id, topicId), isOneOf(topics.name, words)))
    .limit(1);
}

function findSynonyms(tx: Transaction, topicId: string | null, words: string[]) {
  return tx
    .select({ word: topicSynonyms.word, topic: topics.name })
    .from(topicSynonyms)
    .innerJoin(topics, eq(topics.id, topicSynonyms.topicId))
    .where(and(notOf(topicSynonyms.topicId, topicId), isOneOf(topicSynonyms.word, words)))
    .limit(1);
}

const notOf = (column: PgColumn, topicId: string | null) => (topicId ? ne(column, topicId) : undefined);

/** Letters are compared as the unique indexes compare them. */
function isOneOf(column: PgColumn, words: string[]): SQL {
  return inArray(
    sql`lower(${column})`,
    words.map((word) => sql`lower(${word})`),
  );
}
