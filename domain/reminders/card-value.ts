import { daysBetween } from "../memory/days";
import { forgettingCurve, type Memory, recallAfter, stabilityAfter } from "../memory/memory-of";
import { horizonDays, kickoffShare } from "./constants";

/** A running or coming initiative that needs an insight. */
export type LiveNeed = { initiativeId: string; kickoffOn: string; endsOn: string };

/** What the value of asking somebody about one insight rests on. */
export type Worth = {
  /** Null when they never met it. */
  memory: Pick<Memory, "stability" | "difficulty" | "lastOn"> | null;
  needs: LiveNeed[];
  /** Expected needs in the next 90 days: by the team's past, and for keeping it alive among its keepers. */
  need: number;
  keeperNeed: number;
  /** The chance that they open the question. */
  opening: number;
};

/** What a question adds to the recall at the times it will be needed, and the initiative that gains most by it. */
export type CardValue = { value: number; recall: number | null; initiativeId: string | null };

/**
 * Needs expected to be served × the recall added there × the chance that the question is opened. Source: section 3.5 of
 * the reminder evidence (docs/decisions/0043-reminders.md), with FSRS-6's forgetting curve.
 */
export function cardValue({ memory, needs, need, keeperNeed, opening }: Worth, today: string): CardValue {
  const gain = gainOf(memory, today);
  const first = { gained: 0, initiativeId: needs[0]?.initiativeId ?? null };
  const served = needs.map((one) => ({
    gained: gainFor(one, gain, today),
    initiativeId: one.initiativeId,
  }));
  const most = served.reduce((best, one) => (one.gained > best.gained ? one : best), first);
  const live = served.reduce((sum, { gained }) => sum + gained, 0);
  return {
    value: opening * (live + (need + keeperNeed) * gain.over(0, horizonDays)),
    recall: memory && gain.recall,
    initiativeId: most.initiativeId,
  };
}

type Gain = ReturnType<typeof gainOf>;

function gainFor({ kickoffOn, endsOn }: LiveNeed, gain: Gain, today: string) {
  const wait = daysBetween(today, kickoffOn);
  const rest = daysBetween(today, endsOn) - wait;
  const whole = Math.max(1, daysBetween(kickoffOn, endsOn));
  const atKickoff = wait > 0 ? kickoffShare * gain.over(wait, 0) : 0;
  const meanwhile = rest > 0 ? (1 - kickoffShare) * (rest / whole) * gain.over(wait, rest) : 0;
  return atKickoff + meanwhile;
}

/** How much more is recalled over some days that begin after a wait, if it is asked and opened today. */
function gainOf(memory: Worth["memory"], today: string) {
  const since = memory ? daysBetween(memory.lastOn, today) : 0;
  const recall = memory ? recallAfter(memory.stability, since) : 0;
  const { recalled, shown } = stabilityAfter(memory, since);
  const over = (wait: number, days: number) =>
    recall * meanRecall(wait, days, recalled) +
    (1 - recall) * meanRecall(wait, days, shown) -
    (memory ? meanRecall(since + wait, days, memory.stability) : 0);
  return { recall, over };
}

/** Mean recall over some days on one forgetting curve, its integral in closed form; of no days, recall on that day. */
export function meanRecall(from: number, days: number, stability: number) {
  if (days <= 0) return recallAfter(stability, from);
  const { decay, factor } = forgettingCurve;
  const power = 1 + decay;
  const at = (day: number) => (1 + (factor * day) / stability) ** power;
  return (stability / (factor * power * days)) * (at(from + days) - at(from));
}
