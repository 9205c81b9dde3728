import type { Section } from "@/domain/insights/content-input";
import type { DemoInsight } from "./demo-insight";

export type DemoComment = {
  by: string;
  daysAgo: number;
  section: Section;
  itemId?: string;
  body: string;
  answers?: { by: string; daysAgo: number; body: string }[];
  resolved?: { by: string; daysAgo: number };
};

export type DemoReview = {
  askedDaysAgo: number;
  reviewers: string[];
  message: string;
  /** Open while absent. */
  answered?: { by: string; daysAgo: number; state: "approved" | "sent-back"; answer: string };
  comments?: DemoComment[];
};

/** Work in progress: a draft of a new record, or of the next revision of a published one. */
export type DemoDraft = {
  slug: string;
  /** The published record that this is to become; topics and links are that record's then. */
  revises?: string;
  author: string;
  coauthors?: string[];
  translator?: string;
  topics: string[];
  links?: DemoInsight["links"];
  halfLifeYears?: number;
  restsOn?: DemoInsight["restsOn"];
  startedDaysAgo: number;
  savedDaysAgo: number;
  review?: DemoReview;
  trashed?: { by: string; daysAgo: number };
  content: DemoInsight["content"];
};

/** A published record beside the 37 findings: kept to a team, or retired. */
export type OtherDemoInsight = DemoInsight & { retired?: { by: string; daysAgo: number; reason: string } };
