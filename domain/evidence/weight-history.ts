import type { EvidenceItem } from "./evidence-input";
import { evidenceWeight } from "./evidence-weight";
import type { WeightPoint } from "./weight-query";

type HistoryItem = Pick<
  EvidenceItem,
  "direction" | "strength" | "withdrawn" | "periodUntil" | "publishedOn"
> & {
  /** When the data or the study it rests on was withdrawn. */
  goneAt: Date | null;
};

/** What readers saw from then on, until the next one. */
export type WeighedRevision = {
  number: number;
  publishedAt: Date;
  halfLifeDays: number;
  items: HistoryItem[];
};

const stretches = 24;
const dayMs = 24 * 60 * 60 * 1000;

/**
 * Evidence weight from the first publishing until `now`, in order of time: a point at each revision, at each withdrawal
 * and in even steps between, where it only ages. Where it jumps there are two points of the same instant.
 */
export function weightHistory(revisions: WeighedRevision[], now: Date): WeightPoint[] {
  const [first] = revisions;
  if (!first) return [];
  const step = Math.max(dayMs, (now.getTime() - first.publishedAt.getTime()) / stretches);
  return revisions.flatMap((revision, index) => {
    const until = revisions[index + 1]?.publishedAt ?? now;
    const isLast = index === revisions.length - 1;
    return pointsOf(revision, until, step, isLast);
  });
}

function pointsOf(revision: WeighedRevision, until: Date, step: number, isLast: boolean): WeightPoint[] {
  const { publishedAt, number } = revision;
  const gone = revision.items.flatMap(({ goneAt, withdrawn }) => (goneAt && !withdrawn ? goneAt : []));
  const within = gone.filter((at) => at > publishedAt && at < until);
  const jumps = [...new Set(within.map((at) => at.getTime()))].map((time) => new Date(time));
  const aged = momentsBetween(publishedAt, until, step)
    .filter((at) => !jumps.some((jump) => jump.getTime() === at.getTime()))
    .map((at) => point(revision, at));
  const jumped = jumps.flatMap((at) => [
    { ...point(revision, at), weight: weightAt(revision, new Date(at.getTime() - 1)) },
    { ...point(revision, at), withdrawn: gone.filter((one) => one.getTime() === at.getTime()).length },
  ]);
  const between = [...aged, ...jumped].toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const last = isLast && until <= publishedAt ? [] : [point(revision, until)];
  return [{ ...point(revision, publishedAt), revision: number }, ...between, ...last];
}

function momentsBetween(from: Date, until: Date, step: number) {
  const moments: Date[] = [];
  for (let time = from.getTime() + step; time < until.getTime() - step / 2; time += step)
    moments.push(new Date(time));
  return moments;
}

const point = (revision: WeighedRevision, at: Date): WeightPoint => ({
  ...{ at, weight: weightAt(revision, at), revision: null, withdrawn: 0 },
});

function weightAt({ items, halfLifeDays }: WeighedRevision, at: Date) {
  const counting = items.filter(({ goneAt }) => !goneAt || goneAt > at);
  return evidenceWeight(counting, halfLifeDays, at);
}
