import type { Certainty } from "../evidence/evidence-input";
import type { SectionComparison } from "./comparison-query";
import type { Missing } from "./completeness-input";
import type { InsightContent, LinkKind, Section } from "./content-input";

export type Named = { id: string; name: string };

export type ReviewState = "open" | "approved" | "sent-back" | "withdrawn" | "published";

/** One round: who was asked by whom, and what came of it. */
export type ReviewRound = {
  id: string;
  state: ReviewState;
  revisionId: string;
  revisionNumber: number;
  message: string;
  askedBy: Named;
  askedAt: Date;
  answeredBy: Named | null;
  answeredAt: Date | null;
  answer: string;
  reviewers: Named[];
};

export type Remark = { id: string; html: string; author: Named; at: Date };

/** A remark on a section with the answers to it. */
export type Thread = Remark & {
  section: Section;
  itemId: string;
  replies: Remark[];
  resolved: { by: string; at: Date } | null;
  mayResolve: boolean;
};

/** The text that is looked at: what was put to review, or the draft while nobody reviews it. */
export type ReviewedText = {
  content: InsightContent;
  html: Record<string, string>;
  direction: "ltr" | "rtl";
  topics: string[];
  links: { kind: LinkKind; statement: string; href: string; note: string }[];
  missing: Missing[];
};

/** What stands beside what, when one record replaces another. */
export type Side = {
  statement: string;
  summaryHtml: string;
  lang: string;
  direction: "ltr" | "rtl";
  certainty: Certainty | null;
  weight: number;
  supports: number;
  contradicts: number;
  publishedAt: Date | null;
  href: string | null;
};

export type Replacement = {
  id: string;
  side: Side | null;
  /** Why it cannot be replaced, whoever publishes. */
  problem: string | null;
  /** Whether it is the reader's own to replace, or a curator's. */
  mayReplace: boolean;
};

/** A person who may be asked to review, and why they come to mind. */
export type ReviewerChoice = Named & { team: string | null; because: string | null };

/** All that the review page shows of a record. */
export type ReviewRoom = {
  insightId: string;
  isRevision: boolean;
  isRestricted: boolean;
  draft: { version: number; editorIds: string[] } | null;
  /** The round that is under way, waiting or approved. */
  review: ReviewRound | null;
  /** Those before, newest first. */
  rounds: ReviewRound[];
  threads: Thread[];
  /** Null when nothing is being written or reviewed. */
  text: ReviewedText | null;
  replaced: { mine: Side; theirs: Replacement[] } | null;
  /** Against what readers read now; null while they read nothing of it. */
  changes: SectionComparison[] | null;
  may: Record<
    | "submit"
    | "askAlso"
    | "withdraw"
    | "approve"
    | "sendBack"
    | "comment"
    | "publish"
    | "publishUnreviewed"
    | "edit",
    boolean
  >;
};
