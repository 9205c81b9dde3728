import { daysLater } from "../memory/days";
import { instantAt, localMoment } from "../reminders/local-hours";
import { isoWeekOf } from "./digest-week";

/** When somebody wants their digest: every week on this day at this local time. */
export type DigestSchedule = {
  timeZone: string;
  /** 1 for Monday to 7 for Sunday. */
  digestDay: number;
  /** A local time, `08:00` or `08:00:00`. */
  digestTime: string;
};

/** An instant at which a digest is due, and the week of its person's calendar that it is for. */
export type DigestMoment = { at: Date; week: string };

/** A digest that is late goes out on this side of the evening, or soon after the chosen time where that is later. */
const latestTime = "20:00";
const soonMs = 2 * 60 * 60 * 1000;

/** The last moment of a schedule that has come. */
export function latestMoment(schedule: DigestSchedule, now: Date): DigestMoment {
  // The one of next week may have come where a clock goes back over midnight.
  for (let days = 7 - daysSince(schedule, now); ; days -= 7) {
    const moment = momentIn(schedule, days, now);
    if (moment.at <= now) return moment;
  }
}

/** The first moment of a schedule that is still to come, of a week that is not among those given. */
export function nextMoment(schedule: DigestSchedule, now: Date, had: readonly string[] = []): DigestMoment {
  for (let days = -daysSince(schedule, now); ; days += 7) {
    const moment = momentIn(schedule, days, now);
    if (moment.at > now && !had.includes(moment.week)) return moment;
  }
}

/**
 * When a digest goes out that is due and did not: now, if it is the time of day for it, else at the chosen time of the
 * next day. So nobody who was without a worker for a while gets their mail at night.
 */
export function goesOutAt({ timeZone, digestTime }: DigestSchedule, now: Date): Date {
  const { day: today } = localMoment(now, timeZone);
  const opens = (days: number) => instantAt(daysLater(today, days), digestTime, timeZone);
  const closes = (days: number) =>
    new Date(
      Math.max(
        instantAt(daysLater(today, days), latestTime, timeZone).getTime(),
        opens(days).getTime() + soonMs,
      ),
    );
  const isOpen = [0, -1].some((days) => opens(days) <= now && now < closes(days));
  return isOpen ? now : ([0, 1].map(opens).find((at) => at > now) ?? opens(2));
}

/** How many days ago their last day of that name began: 0 on that day. */
const daysSince = ({ timeZone, digestDay }: DigestSchedule, now: Date) =>
  (localMoment(now, timeZone).weekday - digestDay + 7) % 7;

/** So many days from today; a day that a clock skips keeps its week. */
function momentIn({ timeZone, digestTime }: DigestSchedule, days: number, now: Date): DigestMoment {
  const day = daysLater(localMoment(now, timeZone).day, days);
  return { at: instantAt(day, digestTime, timeZone), week: isoWeekOf(day) };
}
