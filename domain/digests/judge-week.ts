import type { DigestClock } from "./digest-clock";
import type { DigestSchedule } from "./digest-moments";

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

/** Which week of somebody is planned now, if any, and when to look at them again. */
export function judgeWeek(reader: DigestReader, clock: DigestClock): { week: string | null; next: Date } {
  const { week } = clock.latest(reader);
  const next = clock.next(reader);
  if (!reader.wasPlanned || reader.isUnwanted || reader.had.includes(week)) return { week: null, next };
  const out = clock.goesOutAt(reader);
  if (out <= clock.now) return { week, next };
  return { week: null, next: out < next ? out : next };
}
