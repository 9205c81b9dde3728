import type { WayToStand } from "./people-on-path-input";

/** Somebody on a path, or who left it, as those who look after the path see them: steps and dates, never grades. */
export type PersonOnPath = {
  id: string;
  name: string;
  email: string;
  team: string | null;
  origin: "self" | "curator" | "team" | "invitation";
  enrolledAt: Date;
  stands: WayToStand;
  done: number;
  /** Steps that count for them, of those that the one who looks may see too. */
  steps: number;
  /** Steps that were due before today. */
  behind: number;
  /** When their next step is due; null when nothing is. */
  dueOn: string | null;
  pausedOn: string | null;
  lastDoneAt: Date | null;
  finishedAt: Date | null;
  leftAt: Date | null;
};

export type StandCounts = Record<WayToStand, number>;

/** How a step fares among those who are or were on the path. */
export type StepFigures = {
  id: string;
  /** Its place among the steps that whoever looks may see. */
  number: number;
  statement: string;
  language: string;
  href: string;
  done: number;
  /** Those behind, and those who left, who have this step before them. */
  behindHere: number;
  leftHere: number;
  question: QuestionFigures | null;
};

/** Of whole fives of people alone, so that nobody's own answer can be told. */
export type QuestionFigures = { words: string; people: number; forgot: number; roughly: number };

/** How long those who finished took. */
export type Completion = {
  finished: number;
  /** From `least` people on; null before. */
  medianDays: number | null;
  /** Of four who finished, one was faster than the first and one slower than the second. */
  middleHalf: [number, number] | null;
  /** How many finished in each week, from the first to the last in which somebody did. */
  weeks: { week: number; people: number }[];
};

/** A team that is being put on a path, or was lately. */
export type TeamEnrolment = {
  id: string;
  team: string;
  startedBy: string;
  startedAt: Date;
  total: number;
  done: number;
  added: number;
  endedAt: Date | null;
  problem: string;
};

/** Fewer than these are not put into one figure. */
export const leastPeople = 5;
