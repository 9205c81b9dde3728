import { capDays, otherDays, quiet } from "./constants";
import { type Hours, isAllowedDay, isWithinHours, type LocalMoment, weekdayOf } from "./local-hours";
import type { Hindrance } from "./plan-query";

/** What a person's plan of a day depends on, beside what they are to be asked. */
export type AskedPerson = Hours & {
  id: string;
  isDeactivated: boolean;
  isStopped: boolean;
  /** Questions in any seven days, as they chose or the organization has. */
  cap: number;
  opens: number;
  nonOpens: number;
  /** Days with questions in a row on which they opened none. */
  unopenedRun: number;
};

/** How many may be asked in seven days: fewer of whoever opens none. */
export function capOf({ cap, unopenedRun }: Pick<AskedPerson, "cap" | "unopenedRun">) {
  if (unopenedRun >= quiet.none) return 0;
  return unopenedRun >= quiet.oneAWeek ? Math.min(1, cap) : cap;
}

/** Why somebody may not be asked at all at a moment of theirs; null when they may. */
export function hindranceOf(person: AskedPerson, { day, time }: LocalMoment): Hindrance | null {
  if (person.isDeactivated) return "deactivated";
  if (person.isStopped) return "stopped";
  if (person.pausedUntil !== null && day < person.pausedUntil) return "paused";
  if (person.cap === 0) return "none-wanted";
  if (person.unopenedRun >= quiet.none) return "gone-quiet";
  if (!isAllowedDay(day, person)) return "not-an-allowed-day";
  if (isWithinHours(time, person)) return null;
  return time < person.askFrom ? "before-their-hours" : "after-their-hours";
}

/** What no initiative needs is asked on the first and the third of somebody's days of a week. */
export function isOtherDay(day: string, days: readonly number[]) {
  const sorted = [...new Set(days)].sort((one, other) => one - other);
  const place = sorted.indexOf(weekdayOf(day));
  // Whoever has two days has no third.
  return otherDays.some((other) => Math.min(other, sorted.length - 1) === place);
}

/** The chance that they open a question. */
export const openingOf = ({ opens, nonOpens }: Pick<AskedPerson, "opens" | "nonOpens">) =>
  opens / (opens + nonOpens);

/** The days before and after a day that share its cap, both ways, because clocks are set back now and then. */
export const capReach = capDays - 1;
