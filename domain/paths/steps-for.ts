import { daysBetween } from "../memory/days";
import { dueDate, suggestedPace } from "./due-dates";
import type { Enrolment, LearnerStep, LearnerSteps, StepRecord } from "./learner-query";

/** A row of the path with the living record behind it; null where there is none that this person may see. */
export type PathEntry = {
  id: string;
  insightId: string | null;
  heading: string;
  note: string;
  addedAt: Date;
  removedAt: Date | null;
  record: StepRecord | null;
};

/** What somebody did with a step. */
export type StepDone = {
  stepId: string;
  begunAt: Date;
  doneAt: Date | null;
  insightId: string | null;
  revisionId: string | null;
};

/**
 * What one person sees of a path, or whoever looks at one they are not on (`enrolment` null). A step counts when it leads
 * to a living record that they may see and no other step leads there: what was retired is passed over, what was replaced
 * leads to its replacement, and what was done stays done whatever becomes of it.
 */
export function stepsFor(
  entries: PathEntry[],
  given: StepDone[],
  enrolment: Enrolment | null,
  today: string,
): LearnerSteps {
  const standing = entries.filter(({ removedAt }) => removedAt === null);
  const counted = onceEach(standing.filter(hasRecord));
  const marks = new Map(given.map((mark) => [mark.stepId, mark]));
  const done = counted.filter(({ id }) => marks.get(id)?.doneAt).length;
  let rank = done;
  const steps = counted.map((entry, place): LearnerStep => {
    const mark = marks.get(entry.id);
    const dueOn = enrolment && !mark?.doneAt ? dueDate(enrolment, ++rank) : null;
    return {
      ...{ kind: "step", id: entry.id, number: place + 1, note: entry.note, record: entry.record },
      ...{ begunAt: mark?.begunAt ?? null, doneAt: mark?.doneAt ?? null, change: changeSince(entry, mark) },
      ...{ dueOn, isBehind: dueOn !== null && dueOn < today },
      isNew: enrolment !== null && !mark?.doneAt && entry.addedAt > enrolment.seenAt,
    };
  });
  return {
    entries: withHeadings(standing, steps),
    ...{ steps, done, next: steps.find(({ doneAt }) => doneAt === null) ?? null },
    suggestedPace: suggested(steps.length - done, enrolment, today),
    behind: steps.filter(({ isBehind }) => isBehind).length,
    added: steps.filter(({ isNew }) => isNew),
    removed: enrolment ? removedSince(entries, marks, steps, enrolment) : [],
  };
}

function suggested(left: number, enrolment: Enrolment | null, today: string) {
  if (!enrolment || enrolment.dueOn === null || enrolment.finishedAt !== null || left === 0) return null;
  return suggestedPace(left, daysBetween(today, enrolment.dueOn));
}

type Counted = PathEntry & { record: StepRecord };
const hasRecord = (entry: PathEntry): entry is Counted => entry.record !== null;

/** Of several that lead to one record, the one that was put there for it stays, else the first. */
function onceEach(entries: Counted[]) {
  const kept = new Map<string, Counted>();
  for (const entry of entries) {
    const other = kept.get(entry.record.id);
    if (!other || (entry.insightId === entry.record.id && other.insightId !== other.record.id))
      kept.set(entry.record.id, entry);
  }
  return entries.filter((entry) => kept.get(entry.record.id) === entry);
}

function changeSince({ record }: Counted, mark: StepDone | undefined) {
  if (!mark?.doneAt) return null;
  if (mark.insightId !== record.id) return "replaced";
  return mark.revisionId === record.revisionId ? null : "revised";
}

/** A heading stands before the first step that follows it; one that nothing follows is left out. */
function withHeadings(standing: PathEntry[], steps: LearnerStep[]) {
  const shown = new Map(steps.map((step) => [step.id, step]));
  const entries: LearnerSteps["entries"] = [];
  let heading: PathEntry | null = null;
  for (const entry of standing) {
    const step = shown.get(entry.id);
    if (entry.heading) heading = entry;
    if (!step) continue;
    if (heading) entries.push({ kind: "heading", id: heading.id, words: heading.heading });
    heading = null;
    entries.push(step);
  }
  return entries;
}

/** Only what they could have seen is named, and nothing that came and went between two looks. */
function removedSince(
  entries: PathEntry[],
  marks: Map<string, StepDone>,
  steps: LearnerStep[],
  { seenAt }: Enrolment,
): LearnerSteps["removed"] {
  const present = new Set(steps.map(({ record }) => record.id));
  return entries.filter(hasRecord).flatMap(({ id, record, addedAt, removedAt }) => {
    if (removedAt === null || removedAt <= seenAt || addedAt > seenAt || present.has(record.id)) return [];
    const { statement, language } = record;
    return [{ statement, language, wasDone: Boolean(marks.get(id)?.doneAt) }];
  });
}
