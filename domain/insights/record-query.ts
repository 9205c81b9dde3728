import type { Certainty } from "../evidence/evidence-input";
import type { Weighing } from "../evidence/weight-query";
import type { InsightContent, LinkKind } from "./content-input";

export type InsightStatus = "draft" | "published" | "superseded" | "retired";
export type NamedPerson = { id: string; name: string };
export type NamedTopic = { slug: string; name: string };
export type NamedTeam = { slug: string; name: string };

/** Another record that a link leads to or comes from; only ones that the reader may see are ever here. */
export type LinkedRecord = {
  kind: LinkKind;
  /** `to`: this record says it of the other; `from`: the other says it of this one. */
  way: "to" | "from";
  note: string;
  id: string;
  href: string;
  statement: string;
  certainty: Certainty | null;
  status: InsightStatus;
  needsReview: boolean;
  language: string;
};

export type GoalTick = { state: "open" | "met" | "not-met"; note: string; on: string; by: string };

export type EvidenceStanding = Weighing & {
  /** When it was published; null while it is not. */
  published: number | null;
  /** What it is compared with to find that it fell: when it was published, or last checked since. */
  baseline: number | null;
  /** What it would be if every supporting item were new and nothing spoke against it. */
  most: number;
};

/** Everything the page of one record shows to one reader. */
export type RecordView = {
  id: string;
  key: string;
  href: string;
  status: InsightStatus;
  /** The revision shown; null when it is the draft of a record that was never published. */
  revision: { id: string; number: number; publishedAt: Date | null } | null;
  content: InsightContent;
  /** Sanitized HTML by path: "summary", "goals.<id>", "evidence.<id>.quote". */
  html: Record<string, string>;
  direction: "ltr" | "rtl";
  publishedAt: Date | null;
  revisedAt: Date | null;
  author: NamedPerson;
  coauthors: NamedPerson[];
  owner: NamedPerson;
  translator: NamedPerson | null;
  handedOver: { from: string; at: Date } | null;
  topics: NamedTopic[];
  /** Teams that must know it. */
  audience: NamedTeam[];
  /** Who is named on a restricted record; null when everybody reads it. */
  readers: { teams: NamedTeam[]; people: NamedPerson[] } | null;
  onlyAsAdministrator: boolean;
  links: LinkedRecord[];
  weight: EvidenceStanding;
  reverified: { checked: string; at: Date; by: string } | null;
  nextReviewOn: string | null;
  /** The day of its next check has come, by the reader's own day. */
  isCheckDue: boolean;
  /** Something about it stands to be looked at: `review_causes` says what. */
  needsReview: boolean;
  retiredReason: string | null;
  retiredAt: Date | null;
  supersededAt: Date | null;
  ticks: Record<string, GoalTick>;
  isFollowed: boolean;
  /** Work under way on it, for those who may see it. */
  draft: { savedAt: Date; savedBy: string } | null;
  review: { state: "open" | "approved"; askedAt: Date } | null;
  may: { editDraft: boolean; seeDraft: boolean; tend: boolean; trash: boolean };
};
