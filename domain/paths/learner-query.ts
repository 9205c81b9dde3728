import type { Certainty } from "../evidence/evidence-input";

/** The record that a step leads to today: its own, or what replaced it; only one that the person may see is ever here. */
export type StepRecord = {
  id: string;
  href: string;
  statement: string;
  language: string;
  certainty: Certainty | null;
  revisionId: string;
  /** What the person is estimated to remember of it today, from 0 to 1; null when they never met it. */
  recall: number | null;
  /** How often they met it: an estimate from few is less sure. */
  contacts: number;
};

export type LearnerHeading = { kind: "heading"; id: string; words: string };

/** A step as one person sees it. */
export type LearnerStep = {
  kind: "step";
  id: string;
  /** Its place among the steps that count for them, from 1. */
  number: number;
  note: string;
  record: StepRecord;
  begunAt: Date | null;
  doneAt: Date | null;
  /** What happened to what they learned since they did the step. */
  change: "replaced" | "revised" | null;
  /** Null once it is done, and while nothing is due. */
  dueOn: string | null;
  isBehind: boolean;
  /** Added since they last looked. */
  isNew: boolean;
};

/** What one person sees of a path. */
export type LearnerSteps = {
  entries: (LearnerHeading | LearnerStep)[];
  /** The entries that are steps. */
  steps: LearnerStep[];
  done: number;
  /** The first that is not done, in the order of the path. */
  next: LearnerStep | null;
  /** How many were due before today. */
  behind: number;
  /** Steps a week that would be done by the one day for all; null where there is none. */
  suggestedPace: number | null;
  added: LearnerStep[];
  /** What was taken out since they last looked. */
  removed: { statement: string; language: string; wasDone: boolean }[];
};

/** Somebody's way on a path, in the dates that due dates are made of. */
export type Enrolment = {
  id: string;
  pathId: string;
  enrolledAt: Date;
  startsOn: string;
  pace: number | null;
  dueOn: string | null;
  pausedOn: string | null;
  pausedDays: number;
  seenAt: Date;
  finishedAt: Date | null;
};

/** A path that somebody is on, as they see it. */
export type OwnPath = LearnerSteps & {
  id: string;
  title: string;
  forWhom: string;
  href: string;
  status: "draft" | "published" | "archived";
  enrolment: Enrolment & { origin: "self" | "curator" | "team" | "invitation" };
};
