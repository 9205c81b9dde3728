import { daysBetween } from "../memory/days";
import { stabilityAfter } from "../memory/memory-of";
import { daysPerStability } from "../memory/schedule-of";
import { horizonDays } from "./constants";

export type Known = { stability: number; difficulty: number; lastOn: string };

/** What one meeting leaves of how hard something is to remember, where nobody met it yet. */
const usualDifficulty = 5;

/** How often somebody is asked about a record in the next 90 days so that they keep it, if they know it each time. */
export function questionsAhead(known: Known | null, today: string): number {
  let state = known;
  let passed = known ? daysBetween(known.lastOn, today) : 0;
  let at = known ? Math.max(0, waitAfter(known) - passed) : 0;
  let questions = 0;
  while (at < horizonDays) {
    questions += 1;
    const stability = stabilityAfter(state, passed + (questions === 1 ? at : 0)).recalled;
    state = { stability, difficulty: state?.difficulty ?? usualDifficulty, lastOn: today };
    passed = waitAfter(state);
    at += passed;
  }
  return questions;
}

const waitAfter = ({ stability }: Pick<Known, "stability">) => Math.max(1, stability * daysPerStability.base);
