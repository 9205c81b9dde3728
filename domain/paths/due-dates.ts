import { daysLater } from "../memory/days";
import type { Enrolment } from "./learner-query";

type Dates = Pick<Enrolment, "startsOn" | "pace" | "dueOn" | "pausedOn" | "pausedDays" | "finishedAt">;

/** Days until so many steps are due at this many a week. */
export const daysFor = (steps: number, pace: number) => Math.ceil((steps * 7) / pace);

/**
 * The local day by which somebody who has done one step fewer is to have done this many; null while they pause and once
 * they have finished. Steps are counted and not named, since their order is advice: whoever does the fifth first is not
 * behind with the first, and a step that is added late is due after those that were done.
 */
export function dueDate({ startsOn, pace, dueOn, pausedOn, pausedDays, finishedAt }: Dates, steps: number) {
  if (pausedOn !== null || finishedAt !== null) return null;
  if (pace === null) return dueOn;
  return daysLater(startsOn, daysFor(steps, pace) + pausedDays);
}

/** The day to count from so that, with so many done, the next step is due one step's time from today. */
export const startFor = (today: string, done: number, pace: number) =>
  daysLater(today, daysFor(1, pace) - daysFor(done + 1, pace));

/** Steps a week that reach the last one by the day that is fixed for all. */
export function suggestedPace(left: number, daysLeft: number) {
  return Math.max(1, Math.ceil((left * 7) / Math.max(1, daysLeft)));
}
