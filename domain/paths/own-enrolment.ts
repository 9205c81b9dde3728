import { and, eq, isNull } from "drizzle-orm";
import { type Database, db, type Transaction } from "@/db/client";
import { enrolmentSteps, enrolments, paths } from "@/db/schema/paths";
import type { PersonActor } from "../actor";
import { localDay } from "../people/local-day";
import { conflict } from "../refusal";
import type { Enrolment, LearnerSteps } from "./learner-query";
import { listPathEntries } from "./list-path-entries";
import { pathHref } from "./path-address";
import { stepsFor } from "./steps-for";

/** The columns of an enrolment that `stepsFor` and the learner's pages need. */
export const enrolmentColumns = {
  id: enrolments.id,
  pathId: enrolments.pathId,
  enrolledAt: enrolments.enrolledAt,
  startsOn: enrolments.startsOn,
  pace: enrolments.pace,
  dueOn: enrolments.dueOn,
  pausedOn: enrolments.pausedOn,
  pausedDays: enrolments.pausedDays,
  seenAt: enrolments.seenAt,
  finishedAt: enrolments.finishedAt,
};

/** Locks the actor's way on a path for a change, so that two devices take turns; refused when they are not on it. */
export async function lockOwnEnrolment(tx: Transaction, actor: PersonActor, pathId: string) {
  const [row] = await tx
    .select({ enrolment: enrolmentColumns, path: { key: paths.key, slug: paths.slug } })
    .from(enrolments)
    .innerJoin(paths, eq(paths.id, enrolments.pathId))
    .where(isOwn(actor, pathId))
    .for("no key update", { of: enrolments });
  if (!row) throw conflict("You are not on this path now. Open it to start it.");
  return { ...row.enrolment, href: pathHref(row.path) };
}

/** The same to look at only; null when they are not on it. */
export async function findOwnEnrolment(actor: PersonActor, pathId: string): Promise<Enrolment | null> {
  const [row] = await db.select(enrolmentColumns).from(enrolments).where(isOwn(actor, pathId));
  return row ?? null;
}

const isOwn = (actor: PersonActor, pathId: string) =>
  and(eq(enrolments.pathId, pathId), eq(enrolments.personId, actor.id), isNull(enrolments.leftAt));

/** What the actor sees of the path they are on. */
export async function readOwnSteps(
  actor: PersonActor,
  enrolment: Enrolment,
  now: Date,
  database: Database = db,
): Promise<LearnerSteps> {
  const entries = await listPathEntries(actor, [enrolment.pathId], now, database);
  const marks = await database
    .select()
    .from(enrolmentSteps)
    .where(eq(enrolmentSteps.enrolmentId, enrolment.id));
  const today = localDay(now, actor.timeZone);
  return stepsFor(entries.get(enrolment.pathId) ?? [], marks, enrolment, today);
}
