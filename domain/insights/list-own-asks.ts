import { and, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { accessRequests, insights } from "@/db/schema/insights";
import type { PersonActor } from "../actor";
import { listAsks } from "../people/asks";
import { inTrashFor } from "./find-standing";
import { listedFor } from "./insight-policy";

/** Which of these subjects, that a concept of its own knows of, this person may not read any more. */
export type FindHidden = (actor: PersonActor, subjectIds: string[], now: Date) => Promise<string[]>;

/**
 * What is asked of this person now, oldest first, without what quotes a record that they may not read any more: it was
 * restricted, handed over or thrown away since, or they left its readers. `alsoHidden` says the same of other subjects.
 */
export async function listOwnAsks(actor: PersonActor, now: Date, alsoHidden: FindHidden[] = []) {
  const all = await listAsks(actor);
  const subjects = all.map(({ subjectId }) => subjectId);
  const hidden = await findHiddenSubjects(actor, subjects, now, alsoHidden);
  return all.filter(({ subjectId }) => !hidden.has(subjectId));
}

/** Which of the subjects of what was asked of this person they may not read any more. */
export async function findHiddenSubjects(
  actor: PersonActor,
  subjectIds: string[],
  now: Date,
  alsoHidden: FindHidden[],
) {
  const ids = [...new Set(subjectIds)].filter((id) => uuid.test(id));
  const found = await Promise.all([findHidden, ...alsoHidden].map((find) => find(actor, ids, now)));
  return new Set(found.flat());
}

/** Subjects that are such a record, or a granted or open request to read one; a refusal quotes nothing. */
async function findHidden(actor: PersonActor, ids: string[], now: Date) {
  if (ids.length === 0) return [];
  const isHidden = sql`(${listedFor(actor, now)} or ${inTrashFor(actor, now)}) is not true`;
  const requested = and(
    inArray(accessRequests.id, ids),
    sql`${accessRequests.answer} is distinct from 'declined'`,
  );
  const [records, requests] = await Promise.all([
    db
      .select({ id: insights.id })
      .from(insights)
      .where(and(inArray(insights.id, ids), isHidden)),
    db
      .select({ id: accessRequests.id })
      .from(accessRequests)
      .innerJoin(insights, sql`${insights.id} = ${accessRequests.insightId}`)
      .where(and(requested, isHidden)),
  ]);
  return [...records, ...requests].map(({ id }) => id);
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
