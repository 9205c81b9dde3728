import { type Hours, type LocalMoment, localMoment, nextMoment, startOfDay } from "./local-hours";

/** What local clocks say at one instant, worked out once for all who live in one zone and have the same hours. */
export function clockAt(now: Date) {
  const moments = new Map<string, LocalMoment>();
  const midnights = new Map<string, Date>();
  const nexts = new Map<string, Date | null>();
  return {
    here: (timeZone: string) => once(moments, timeZone, () => localMoment(now, timeZone)),
    midnight: (day: string, timeZone: string) =>
      once(midnights, `${day} ${timeZone}`, () => startOfDay(day, timeZone)),
    next: ({ timeZone, days, askFrom, askUntil, pausedUntil }: Hours, plannedDay: string | null) =>
      once(nexts, [timeZone, days, askFrom, askUntil, pausedUntil, plannedDay].join(" "), () =>
        nextMoment({ timeZone, days, askFrom, askUntil, pausedUntil }, now, plannedDay),
      ),
  };
}

export type Clock = ReturnType<typeof clockAt>;

/** What was found before, else what is found now. */
export function once<Value>(known: Map<string, Value>, key: string, find: () => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const value = find();
  known.set(key, value);
  return value;
}
