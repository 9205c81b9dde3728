import { and, asc, eq, inArray, isNull, ne } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { people, topicCurators } from "@/db/schema/people";
import type { Actor } from "../actor";
import { invalid } from "../refusal";
import { mustCurate } from "./person-policy";

/** Who could look after a topic: everybody who may own records and can sign in, by name. */
export async function listPossibleCurators(actor: Actor) {
  mustCurate(actor, "choose who looks after a topic");
  return db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(and(isNull(people.deactivatedAt), ne(people.role, "reader")))
    .orderBy(asc(people.name), asc(people.id));
}

/** The people who look after a topic, in a fixed order. */
export async function readCurators(tx: Transaction, topicId: string) {
  const rows = await tx
    .select({ personId: topicCurators.personId })
    .from(topicCurators)
    .where(eq(topicCurators.topicId, topicId))
    .orderBy(asc(topicCurators.personId));
  return rows.map(({ personId }) => personId);
}

/** The same people with their names, by name. */
export function listCurators(topicId: string) {
  return db
    .select({ id: people.id, name: people.name })
    .from(topicCurators)
    .innerJoin(people, eq(people.id, topicCurators.personId))
    .where(eq(topicCurators.topicId, topicId))
    .orderBy(asc(people.name), asc(people.id));
}

/** Sets who looks after a topic to exactly these; whoever is new must be somebody who may own records. */
export async function replaceCurators(tx: Transaction, topicId: string, before: string[], after: string[]) {
  const added = after.filter((id) => !before.includes(id));
  if (added.length > 0) {
    const able = await tx
      .select({ id: people.id })
      .from(people)
      .where(and(inArray(people.id, added), isNull(people.deactivatedAt), ne(people.role, "reader")))
      .for("share");
    if (able.length < added.length)
      throw invalid("Choose somebody who writes records here and can still sign in.", "curatorIds");
  }
  await tx.delete(topicCurators).where(eq(topicCurators.topicId, topicId));
  if (after.length > 0)
    await tx.insert(topicCurators).values(after.map((personId) => ({ topicId, personId })));
}
