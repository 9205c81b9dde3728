import { computeDecayFactor, default_w, FSRSAlgorithm, Rating } from "ts-fsrs";
import type { Grade } from "./contact-input";
import { daysBetween } from "./days";

/** One time somebody met an insight: graded by themselves, or only read. */
export type Contact = {
  id: string;
  grade: Grade | "read";
  at: Date;
  /** Where the person was, then: `2026-06-03`. */
  day: string;
  /** The contact that this one takes back; its own grade then means nothing. */
  undoes: string | null;
};

/** What somebody is estimated to remember of one insight. */
export type Memory = {
  /** Days until recall falls to 90 %. */
  stability: number;
  /** From 1 to 10. */
  difficulty: number;
  /** The local day that elapsed days are counted from. */
  lastOn: string;
  lastAt: Date;
  contacts: number;
  lapses: number;
  /** Whether their latest word on it was that it is not for them. */
  isSuppressed: boolean;
};

const algorithm = new FSRSAlgorithm({ enable_short_term: false, enable_fuzz: false });
/** Recall after so many days: (1 + factor × days / stability) ^ decay. */
export const forgettingCurve = computeDecayFactor(default_w);
const { decay, factor } = forgettingCurve;
/** What one meeting leaves, in days, and how much of a success reading without recalling is worth. */
const firstStability = default_w[1] ?? 1.2931;
const passiveShare = 0.35;

/**
 * What a person remembers of one insight after these contacts, in whatever order they are given; null when they never
 * met it. FSRS-6 with its default weights (ts-fsrs, `next_state`), on local days: of one day the first grade counts, or
 * the first reading where nothing was graded. A day that lies before one already counted, as travelling makes them,
 * counts as that one.
 */
export function memoryOf(contacts: readonly Contact[]): Memory | null {
  const days = daysOf(standing(contacts));
  return days.reduce<Memory | null>((memory, day) => after(memory, day), null);
}

/** The chance, from 0 to 1, that it is recalled on a local day. */
export function recallOn(memory: Pick<Memory, "stability" | "lastOn">, day: string): number {
  return recallAfter(memory.stability, daysBetween(memory.lastOn, day));
}

/** Days after the last contact until recall falls to this chance, by FSRS-6's forgetting curve. */
export const daysUntil = (stability: number, recall: number) =>
  (stability * (recall ** (1 / decay) - 1)) / factor;

/**
 * Stability if it were asked so many days after the last contact: recalled, or not and then shown. Never met, both are
 * what one meeting leaves.
 */
export function stabilityAfter(memory: State | null, days: number): { recalled: number; shown: number } {
  if (!memory) return { recalled: firstStability, shown: firstStability };
  const next = (rating: Rating.Again | Rating.Good) =>
    algorithm.next_state(pick(memory), days, rating).stability;
  return { recalled: next(Rating.Good), shown: Math.max(firstStability, next(Rating.Again)) };
}

/** Without those that were taken back, and without the taking back. */
function standing(contacts: readonly Contact[]) {
  const undone = new Set(contacts.map(({ undoes }) => undoes));
  return contacts
    .filter(({ id, undoes }) => undoes === null && !undone.has(id))
    .sort((one, other) => one.at.getTime() - other.at.getTime() || (one.id < other.id ? -1 : 1));
}

/** The contact that counts, and all there were on its day. */
type Day = { day: string; counts: Contact; all: Contact[] };

function daysOf(contacts: Contact[]): Day[] {
  const days: Day[] = [];
  for (const contact of contacts) {
    const last = days.at(-1);
    if (!last || contact.day > last.day) days.push({ day: contact.day, counts: contact, all: [contact] });
    else {
      last.all.push(contact);
      if (last.counts.grade === "read") last.counts = contact;
    }
  }
  return days;
}

function after(memory: Memory | null, { day, counts, all }: Day): Memory {
  const state = nextState(memory, memory ? daysBetween(memory.lastOn, day) : 0, counts.grade);
  const said = all.findLast(({ grade }) => grade !== "read");
  return {
    ...state,
    lastOn: day,
    lastAt: all.at(-1)?.at ?? counts.at,
    contacts: (memory?.contacts ?? 0) + all.length,
    lapses: (memory?.lapses ?? 0) + (memory && counts.grade === "forgot" ? 1 : 0),
    isSuppressed: said ? said.grade === "not-for-me" : (memory?.isSuppressed ?? false),
  };
}

type State = Pick<Memory, "stability" | "difficulty">;

function nextState(memory: State | null, days: number, grade: Contact["grade"]): State {
  const next = (rating: Rating.Again | Rating.Hard | Rating.Good) =>
    pick(algorithm.next_state(memory && pick(memory), days, rating));
  if (grade === "knew") return next(Rating.Good);
  if (grade === "roughly") return next(Rating.Hard);
  if (grade === "forgot") return forgotten(memory, next(Rating.Again));
  const good = next(Rating.Good);
  if (!memory) return { stability: firstStability, difficulty: good.difficulty };
  return readAgain(memory, recallAfter(memory.stability, days), good, next(Rating.Again));
}

/** The answer was shown, so that at least what one meeting leaves is there; never more than before. */
function forgotten(memory: State | null, again: State): State {
  if (!memory) return { stability: firstStability, difficulty: again.difficulty };
  const floor = Math.min(memory.stability, firstStability);
  return { stability: Math.max(again.stability, floor), difficulty: again.difficulty };
}

/** Reading is worth a share of recalling it if one still would have, and a new start if not. */
function readAgain(memory: State, recall: number, good: State, again: State): State {
  const kept = memory.stability + passiveShare * (good.stability - memory.stability);
  const begun = Math.max(firstStability, again.stability);
  return { stability: recall * kept + (1 - recall) * begun, difficulty: memory.difficulty };
}

/** The chance that it is recalled so many days after the last contact. */
export const recallAfter = (stability: number, days: number) => (1 + (factor * days) / stability) ** decay;

const pick = ({ stability, difficulty }: State): State => ({ stability, difficulty });
