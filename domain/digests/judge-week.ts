import type { DigestClock } from "./digest-clock";
import { type DigestSchedule, nextMoment } from "./digest-moments";

/** Somebody whose moment came, or is to be worked out. */
export type DigestReader = DigestSchedule & {
  /** They get none: they stopped it, or are nobody. */
  isUnwanted: boolean;
  /** They had a next moment; whoever has none yet waits for the first one. */
  wasPlanned: boolean;
  /** The weeks around now that have their digest already. */
  had: string[];
};

/** Nobody's next digest lies further ahead than this, unless a clock was wrong when it was worked out. */
export const mostDaysAhead = 8;

/** Whether the last one that was due has not been planned. */
const isOwed = (reader: DigestReader, clock: DigestClock) =>
  reader.wasPlanned && !reader.isUnwanted && !reader.had.includes(clock.latest(reader).week);

/** Which week of somebody is planned now, if any, and when to look at them again. */
export function judgeWeek(reader: DigestReader, clock: DigestClock): { week: string | null; next: Date } {
  const next = clock.next(reader);
  if (!isOwed(reader, clock)) return { week: null, next };
  const out = clock.goesOutAt(reader);
  if (out <= clock.now) return { week: clock.latest(reader).week, next };
  return { week: null, next: out < next ? out : next };
}

/** When the next one comes to somebody who wants it; a week has one, whatever they choose meanwhile. */
export const comesNext = (reader: DigestReader, clock: DigestClock): Date =>
  isOwed(reader, clock) ? clock.goesOutAt(reader) : nextMoment(reader, clock.now, reader.had).at;
