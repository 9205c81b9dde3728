import { Temporal } from "temporal-polyfill";
import { daysBetween, daysLater } from "../memory/days";

/** When somebody may be asked. */
export type Hours = {
  timeZone: string;
  /** 1 for Monday to 7 for Sunday. */
  days: number[];
  /** Local times, `08:30` or `08:30:00`. */
  askFrom: string;
  askUntil: string;
  /** The first local day on which they may be asked again. */
  pausedUntil: string | null;
};

/** An instant on somebody's clock and calendar. */
export type LocalMoment = { day: string; time: string; weekday: number };

/** Where somebody is at an instant; a zone that is not known any more counts as UTC, so that it silences nobody. */
export function localMoment(now: Date, timeZone: string): LocalMoment {
  const there = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(knownZone(timeZone));
  return {
    day: there.toPlainDate().toString(),
    time: timeOf(there),
    weekday: there.dayOfWeek,
  };
}

/** The instant at which a local day begins, wherever the clocks stand then. */
export const startOfDay = (day: string, timeZone: string) =>
  new Date(Temporal.PlainDate.from(day).toZonedDateTime(knownZone(timeZone)).epochMilliseconds);

/** The instant at which somebody's hours of a local day are over. */
export const endOfHours = (day: string, { timeZone, askUntil }: Pick<Hours, "timeZone" | "askUntil">) =>
  new Date(
    Temporal.PlainDate.from(day).toZonedDateTime({
      timeZone: knownZone(timeZone),
      plainTime: Temporal.PlainTime.from(askUntil),
    }).epochMilliseconds,
  );

/** The first instant at which a clock shows a time of a local day; where it is set forward over that, the one after the jump. */
export function instantAt(day: string, time: string, timeZone: string) {
  const wanted = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time));
  return new Date(shownAt(wanted, knownZone(timeZone), "earlier").epochMilliseconds);
}

export const weekdayOf = (day: string) => Temporal.PlainDate.from(day).dayOfWeek;

export const isAllowedDay = (day: string, { days, pausedUntil }: Pick<Hours, "days" | "pausedUntil">) =>
  days.includes(weekdayOf(day)) && (pausedUntil === null || pausedUntil <= day);

/** Whether a local time is one of theirs: from the first minute, up to but not including the last. */
export const isWithinHours = (time: string, { askFrom, askUntil }: Pick<Hours, "askFrom" | "askUntil">) =>
  padded(askFrom) <= time && time < padded(askUntil);

/**
 * The next instant, from now on, at which somebody may be asked whose plan of one local day, if any, is made; null for
 * whoever has no day. Hours that a clock set forward swallows are not there on that day.
 */
export function nextMoment(hours: Hours, now: Date, plannedDay: string | null): Date | null {
  if (hours.days.length === 0) return null;
  const { day: today, time } = localMoment(now, hours.timeZone);
  const paused = hours.pausedUntil === null ? 0 : daysBetween(today, hours.pausedUntil);
  // Two weeks further on there was every weekday, and one of them without a clock being set forward.
  for (let ahead = paused; ahead <= paused + 14; ahead++) {
    const day = daysLater(today, ahead);
    if (day === plannedDay || !isAllowedDay(day, hours)) continue;
    if (ahead === 0 && isWithinHours(time, hours)) return now;
    const start = startsOfHours(day, hours).find((at) => at > now);
    if (start) return start;
  }
  return null;
}

/** Twice where a clock is set back over them, never where it is set forward over them. */
function startsOfHours(day: string, { timeZone, askFrom, askUntil }: Hours): Date[] {
  const zone = knownZone(timeZone);
  const wanted = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(askFrom));
  return (["earlier", "later"] as const)
    .map((disambiguation) => shownAt(wanted, zone, disambiguation))
    .filter((start) => start.toPlainDate().toString() === day && timeOf(start) < padded(askUntil))
    .map((start) => new Date(start.epochMilliseconds));
}

/** Where a local time is swallowed: the first valid one after it. */
function shownAt(wanted: Temporal.PlainDateTime, zone: string, disambiguation: "earlier" | "later") {
  const found = wanted.toZonedDateTime(zone, { disambiguation });
  const isSwallowed = !found.toPlainDateTime().equals(wanted);
  return isSwallowed ? afterTheJump(found, disambiguation) : found;
}

/** The instant at which a clock is set forward: the first of the hours that are left. */
const afterTheJump = (found: Temporal.ZonedDateTime, disambiguation: "earlier" | "later") =>
  found.getTimeZoneTransition(disambiguation === "earlier" ? "next" : "previous") ?? found;

const timeOf = (there: Temporal.ZonedDateTime) => there.toPlainTime().toString({ smallestUnit: "second" });

const padded = (time: string) => (time.length === 5 ? `${time}:00` : time);

const zones = new Map<string, string>();

function knownZone(timeZone: string) {
  const known = zones.get(timeZone);
  if (known) return known;
  const zone = isZone(timeZone) ? timeZone : "UTC";
  zones.set(timeZone, zone);
  return zone;
}

function isZone(timeZone: string) {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone }));
  } catch {
    return false;
  }
}
