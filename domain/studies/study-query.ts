import type { Certainty } from "../evidence/evidence-input";
import type { InsightStatus, NamedPerson, NamedTopic } from "../insights/record-query";
import type { StudyStage } from "./study-input";

/** A study where another page names it. */
export type StudyLink = {
  id: string;
  href: string;
  title: string;
  stage: StudyStage;
  expectedOn: string | null;
  /** Its day has passed for this reader, and its findings are not there. */
  isLate: boolean;
  isWithdrawn: boolean;
};

/** A study as the board and the list show it. */
export type StudyListed = StudyLink & {
  owner: NamedPerson;
  topics: NamedTopic[];
  /** What it will feed, in plain words, cut short. */
  feeds: string;
  stageChangedAt: Date;
  mayMove: boolean;
};

/** An insight that a study feeds or that came of it, for whoever may read it. */
export type StudyInsight = {
  id: string;
  href: string;
  statement: string;
  language: string;
  status: InsightStatus;
  isInReview: boolean;
};

/** What a study found, and how far the insight made of it is. */
export type StudyFinding = {
  id: string;
  statement: string;
  strength: Certainty | null;
  keyFigures: string;
  keyFiguresHtml: string;
  /** Which of the study's data it was found in, where that was said. */
  datasetId: string | null;
  /** When a draft was made of it that still exists; whoever may not see that draft knows no more than this. */
  handedOverAt: Date | null;
  insight: StudyInsight | null;
};

/** Data that a study collected. */
export type StudyData = {
  id: string;
  href: string;
  name: string;
  versions: number;
  isWithdrawn: boolean;
};

/** Something that happened to a study, for its history. */
export type StudyEvent = {
  at: Date;
  by: string | null;
  what:
    | { kind: "planned" | "moved"; from: StudyStage | null; to: StudyStage }
    | { kind: "handed-over"; to: string; because: "left" | null }
    | { kind: "withdrawn"; reason: string }
    | { kind: "taken-back" }
    | { kind: "drafted"; findings: number };
};

/** All that the page of one study shows. */
export type StudyView = StudyLink & {
  key: string;
  owner: NamedPerson;
  /** Somebody who left had it, and the owner has not touched it since. */
  isHandedOver: boolean;
  question: string;
  method: string;
  feeds: string;
  html: Record<"question" | "method" | "feeds", string>;
  sample: string;
  periodFrom: string;
  periodUntil: string;
  publishedOn: string;
  source: string;
  origin: { from: "search" | "question"; words: string } | null;
  topics: (NamedTopic & { id: string })[];
  version: number;
  stageChangedAt: Date;
  createdBy: NamedPerson;
  createdAt: Date;
  withdrawn: { at: Date; by: string; reason: string } | null;
};
