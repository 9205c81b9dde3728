import type { studyStages } from "@/db/schema/studies";

export type DemoFinding = {
  statement: string;
  strength: "high" | "moderate" | "low" | "very-low";
  keyFigures: string;
  /** The record or draft that was made of it. */
  became?: { slug: string; daysAgo: number };
};

/** A piece of research as the demo tells it; days are counted from now, those to come with `In`. */
export type DemoStudy = {
  slug: string;
  title: string;
  owner: string;
  plannedDaysAgo: number;
  /** From "planned" on, in order. */
  moved?: { to: (typeof studyStages)[number]; daysAgo: number }[];
  expectedInDays: number;
  question: string;
  method: string;
  feeds: string;
  sample?: string;
  from?: number;
  until?: number;
  topics: string[];
  /** What it is to feed, and what it is to settle or renew. */
  initiatives?: string[];
  insights?: string[];
  datasets?: string[];
  findings?: DemoFinding[];
  /** Words that people looked for in vain, or the record on which a reader asked. */
  origin?: { search: string } | { question: string };
  withdrawn?: { by: string; daysAgo: number; reason: string };
};
