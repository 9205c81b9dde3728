import { and, asc, eq, inArray, isNull, ne } from "drizzle-orm";
import { db } from "@/db/client";
import { enrolmentSteps, enrolments, paths } from "@/db/schema/paths";
import type { PersonActor } from "../actor";
import { localDay } from "../people/local-day";
import type { OwnPath } from "./learner-query";
import { listPathEntries } from "./list-path-entries";
import { enrolmentColumns } from "./own-enrolment";
import { pathHref } from "./path-address";
import { stepsFor } from "./steps-for";

/** The paths that this person is on, with what they see of each, the one they started first at the head. */
export async function listOwnPaths(actor: PersonActor, now: Date, pathId?: string): Promise<OwnPath[]> {
  return asSeen(actor, await readWays(actor, pathId), now);
}

/**
 * Those of them where something may be left to do, and whether they finished any: one that they finished is looked at step
 * by step only where it changed since.
 */
export async function listPathsAhead(actor: PersonActor, now: Date) {
  const ways = await readWays(actor);
  const ahead = ways.filter(
    ({ path, enrolment: { finishedAt } }) => finishedAt === null || path.changedAt > finishedAt,
  );
  const hasFinished = ways.some(({ enrolment }) => enrolment.finishedAt !== null);
  return { paths: await asSeen(actor, ahead, now), hasFinished };
}

type Way = Awaited<ReturnType<typeof readWays>>[number];

function readWays(actor: PersonActor, pathId?: string) {
  return db
    .select({ path: pathColumns, enrolment: { ...enrolmentColumns, origin: enrolments.origin } })
    .from(enrolments)
    .innerJoin(paths, eq(paths.id, enrolments.pathId))
    .where(
      and(
        eq(enrolments.personId, actor.id),
        isNull(enrolments.leftAt),
        ne(paths.status, "draft"),
        pathId ? eq(paths.id, pathId) : undefined,
      ),
    )
    .orderBy(asc(enrolments.enrolledAt), asc(enrolments.id));
}

async function asSeen(actor: PersonActor, ways: Way[], now: Date): Promise<OwnPath[]> {
  const [entries, marks] = await Promise.all([
    listPathEntries(
      actor,
      ways.map(({ path }) => path.id),
      now,
    ),
    listMarks(ways.map(({ enrolment }) => enrolment.id)),
  ]);
  const today = localDay(now, actor.timeZone);
  return ways.map(({ path: { key, slug, changedAt: _changedAt, ...path }, enrolment }) => {
    const own = marks.filter(({ enrolmentId }) => enrolmentId === enrolment.id);
    const steps = stepsFor(entries.get(path.id) ?? [], own, enrolment, today);
    return { ...path, href: pathHref({ key, slug }), enrolment, ...steps };
  });
}

/** The same of one path; null when they are not on it. */
export async function findOwnPath(actor: PersonActor, pathId: string, now: Date) {
  return (await listOwnPaths(actor, now, pathId))[0] ?? null;
}

const pathColumns = {
  id: paths.id,
  key: paths.key,
  slug: paths.slug,
  title: paths.title,
  forWhom: paths.forWhom,
  status: paths.status,
  changedAt: paths.changedAt,
};

async function listMarks(enrolmentIds: string[]) {
  if (enrolmentIds.length === 0) return [];
  return db.select().from(enrolmentSteps).where(inArray(enrolmentSteps.enrolmentId, enrolmentIds));
}
