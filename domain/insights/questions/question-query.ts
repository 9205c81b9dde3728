import type { NamedPerson } from "../record-query";

/** What was asked on a record, and what came of it, as one reader sees it. */
export type QuestionView = {
  id: string;
  html: string;
  askedBy: NamedPerson;
  askedAt: Date;
  answer: { html: string; by: NamedPerson; at: Date } | null;
  folded: { into: "limitations" | "usage"; at: Date } | null;
  /** The study that was planned from it. */
  study: { href: string; title: string } | null;
  may: { answer: boolean; withdraw: boolean; fold: boolean; plan: boolean };
};
