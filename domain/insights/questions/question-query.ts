import type { NamedPerson } from "../record-query";
import type { FoldPlace } from "./question-input";

/** What was asked on a record, and what came of it, as one reader sees it. */
export type QuestionView = {
  id: string;
  html: string;
  askedBy: NamedPerson;
  askedAt: Date;
  answer: QuestionAnswer | null;
  /** Until a revision with it is published, only those who may see the draft know of it. */
  folded: { into: FoldPlace; at: Date; isPublished: boolean } | null;
  /** The study that was planned from it. */
  study: { href: string; title: string } | null;
  /** The reader asked it themself. */
  isOwn: boolean;
  may: { answer: boolean; withdraw: boolean; fold: boolean; plan: boolean };
};

export type QuestionAnswer = {
  html: string;
  by: NamedPerson;
  at: Date;
  /** As it was written, for those who may change it. */
  source: string | null;
};

/** A question that nobody answered yet, in a list of them. */
export type OpenQuestion = {
  id: string;
  html: string;
  askedBy: NamedPerson;
  askedAt: Date;
  /** The reader looks after the record, or writes it. */
  isTheirs: boolean;
  isOwn: boolean;
  insight: { href: string; statement: string; language: string };
  study: { href: string; title: string } | null;
  may: { answer: boolean; plan: boolean };
};
