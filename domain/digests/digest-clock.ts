import { once } from "../reminders/clock-at";
import { localMoment } from "../reminders/local-hours";
import {
  type DigestMoment,
  type DigestSchedule,
  goesOutAt,
  latestMoment,
  nextMoment,
} from "./digest-moments";

/** What an instant is to each schedule, worked out once for all who live in one zone and want theirs at the same hour. */
export function digestClockAt(now: Date) {
  const days = new Map<string, string>();
  const latest = new Map<string, DigestMoment>();
  const nexts = new Map<string, Date>();
  const outs = new Map<string, Date>();
  return {
    now,
    today: (timeZone: string) => once(days, timeZone, () => localMoment(now, timeZone).day),
    latest: (schedule: DigestSchedule) => once(latest, keyOf(schedule), () => latestMoment(schedule, now)),
    next: (schedule: DigestSchedule) => once(nexts, keyOf(schedule), () => nextMoment(schedule, now).at),
    goesOutAt: (schedule: DigestSchedule) => once(outs, keyOf(schedule), () => goesOutAt(schedule, now)),
  };
}

export type DigestClock = ReturnType<typeof digestClockAt>;

const keyOf = ({ timeZone, digestDay, digestTime }: DigestSchedule) =>
  [timeZone, digestDay, digestTime].join(" ");
