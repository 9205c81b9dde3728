import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { people } from "@/db/schema/people";
import { actorColumns, asActor } from "../access/person-actor";
import type { PersonActor } from "../actor";
import { maySeeWorkOf } from "../people/person-policy";
import { listOwnPaths } from "./list-own-paths";

/**
 * How far somebody is on each path they are on, in steps and dates and never in grades, for themselves and for curators;
 * null for everybody else. The steps are those that the learner may see, whoever looks.
 */
export async function listProgressOf(actor: PersonActor, personId: string, now: Date) {
  if (!maySeeWorkOf(actor, personId)) return null;
  const [person] = await db
    .select(actorColumns)
    .from(people)
    .where(and(eq(people.id, personId), isNull(people.deactivatedAt)));
  if (!person) return [];
  const own = await listOwnPaths(asActor(person), now);
  return own.map(({ id, href, title, steps, done, next, behind, enrolment }) => ({
    ...{ id, href, title, done, behind },
    total: steps.length,
    enrolledAt: enrolment.enrolledAt,
    pausedOn: enrolment.pausedOn,
    nextDueOn: next?.dueOn ?? null,
    finishedAt: enrolment.finishedAt,
    isDone: steps.length > 0 && next === null,
  }));
}
