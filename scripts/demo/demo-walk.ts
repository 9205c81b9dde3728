import { v7 as uuidv7 } from "uuid";
import type { enrolments } from "@/db/schema/paths";
import type { NewContact } from "@/domain/memory/record-contacts";
import { localDay } from "@/domain/people/local-day";
import type { DemoCast } from "./demo-cast";
import { daysBefore, fraction, momentOf } from "./demo-dates";
import type { DemoLearner } from "./demo-path";
import type { AuditRow } from "./demo-story";
import type { LaidPath } from "./lay-path";

type Mark = {
  stepId: string;
  begunAt: Date;
  doneAt: Date | null;
  insightId: string | null;
  revisionId: string | null;
  contact: NewContact | null;
};

/** One person's way on a path as rows; each step that was done comes with the contact that it made. */
export type Walk = {
  row: typeof enrolments.$inferInsert & { id: string };
  pausedAt: Date | null;
  marks: Mark[];
};

const minuteMs = 60_000;
const later = (one: Date, other: Date) => (one > other ? one : other);

export function demoWalk(cast: DemoCast, path: LaidPath, learner: DemoLearner, now: Date): Walk {
  const { by, origin, enrolledBy, pace } = learner;
  const { id: personId, timeZone } = cast.person(by);
  const when = (days: number, what: string) => momentOf(now, days, `${path.told.slug} ${by} ${what}`);
  const joinedAt = daysBefore(now, cast.joinedDaysAgo(by));
  const enrolledAt = later(when(learner.startedDaysAgo, "enrolled"), new Date(+joinedAt + minuteMs));
  const marks = marksOf(path, learner, { id: personId, timeZone }, enrolledAt, now);
  const lastDone = marks.findLast(({ doneAt }) => doneAt)?.doneAt ?? null;
  const isFinished = marks.filter(({ doneAt }) => doneAt).length === path.learned.length;
  const pausedAt = learner.pausedDaysAgo ? when(learner.pausedDaysAgo, "paused") : null;
  const row = {
    ...{ id: uuidv7({ msecs: +enrolledAt }), pathId: path.row.id, personId, origin, enrolledAt },
    enrolledById: enrolledBy ? cast.person(enrolledBy).id : null,
    startsOn: localDay(enrolledAt, timeZone),
    pace: pace ?? path.told.pace,
    pausedOn: pausedAt && localDay(pausedAt, timeZone),
    seenAt: later(lastDone ?? enrolledAt, enrolledAt),
    finishedAt: isFinished ? lastDone : null,
    leftAt: learner.leftDaysAgo ? when(learner.leftDaysAgo, "left") : null,
  };
  return { row, pausedAt, marks };
}

type Learner = { id: string; timeZone: string };

/** No step is done before the one in front of it, nor before they were on the path. */
function marksOf(path: LaidPath, told: DemoLearner, { id, timeZone }: Learner, since: Date, now: Date) {
  let last = since;
  const marks: Mark[] = [];
  for (const [place, { step, slug, isHard, record }] of path.learned.entries()) {
    const daysAgo = told.doneDaysAgo[place];
    if (daysAgo === undefined) {
      if (told.beganNext) marks.push({ ...nothingYet, stepId: step.id, begunAt: last });
      break;
    }
    const words = `${path.told.slug} ${told.by} ${slug}`;
    const doneAt = later(momentOf(now, daysAgo, words), new Date(+last + 3 * minuteMs));
    last = doneAt;
    const { insightId, promptId } = record;
    const revisionId = record.revisions.findLast(
      ({ publishedAt }) => publishedAt && publishedAt <= doneAt,
    )?.id;
    if (!revisionId) throw new Error(`${words}: nothing was published by then.`);
    const contact = {
      ...{ personId: id, insightId, promptId, revisionId, channel: "path" as const },
      ...{ grade: gradeOf(words, isHard), at: doneAt, day: localDay(doneAt, timeZone) },
    };
    const begunAt = new Date(+doneAt - 2 * minuteMs);
    marks.push({ stepId: step.id, begunAt, doneAt, insightId, revisionId, contact });
  }
  return marks;
}

const nothingYet = { doneAt: null, insightId: null, revisionId: null, contact: null };

/** Most questions are known by most; the hard ones by few. */
function gradeOf(words: string, isHard: boolean): NewContact["grade"] {
  const luck = fraction(`${words} said`);
  const [knew, roughly] = isHard ? [0.2, 0.45] : [0.6, 0.9];
  return luck < knew ? "knew" : luck < roughly ? "roughly" : "forgot";
}

/** What the trail says of it. */
export function walkAudit({ row, pausedAt }: Walk): AuditRow[] {
  const { personId, origin, enrolledAt, finishedAt, leftAt, pathId, enrolledById } = row;
  const own = { actorKind: "person" as const, actorId: personId };
  const subject = { subjectKind: "path", subjectId: pathId };
  const enrolledBy =
    origin === "team"
      ? { actorKind: "system" as const, actorId: "paths" }
      : { ...own, actorId: enrolledById ?? personId };
  const paused = { before: { pausedOn: null }, after: { personId, pausedOn: row.pausedOn } };
  return [
    {
      ...{ at: enrolledAt, ...enrolledBy, action: "path.person-enrolled", ...subject },
      after: { personId, origin },
    },
    ...(finishedAt
      ? [{ at: finishedAt, ...own, action: "path.person-finished", ...subject, after: { personId } }]
      : []),
    ...(pausedAt ? [{ at: pausedAt, ...own, action: "path.pace-changed", ...subject, ...paused }] : []),
    ...(leftAt ? [{ at: leftAt, ...own, action: "path.person-left", ...subject, before: { personId } }] : []),
  ];
}
