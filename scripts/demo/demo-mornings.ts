import { daysLater } from "@/domain/memory/days";
import { endOfHours, localMoment } from "@/domain/reminders/local-hours";

const morning = "08:40";

/** Somebody's latest morning: today's, or until twenty to nine yesterday's. */
export function latestMorning(now: Date, timeZone: string) {
  const here = localMoment(now, timeZone);
  const isOver = here.time >= `${morning}:00`;
  return mornings(isOver ? here.day : daysLater(here.day, -1), timeZone);
}

/** The same hour of another local day. */
export function mornings(day: string, timeZone: string) {
  const at = endOfHours(day, { timeZone, askUntil: morning });
  return { day, at, weekday: localMoment(at, timeZone).weekday };
}

/**
 * Days of a week on which somebody may be asked, among which that of their latest morning is one on which also what no
 * initiative needs is asked, whenever the demo is begun.
 */
export const daysAround = (weekday: number) => weeks[weekday] ?? [];

const weeks: Record<number, number[]> = {
  1: [1, 2, 3, 4, 5],
  2: [2, 3, 4, 5],
  3: [1, 2, 3, 4, 5],
  4: [2, 3, 4, 5],
  5: [1, 3, 5],
  6: [2, 4, 6],
  7: [3, 5, 7],
};
