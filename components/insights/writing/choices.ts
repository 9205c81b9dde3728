import type { InsightContent } from "@/domain/insights/content-input";

/** A topic one may choose, with the other words for it and the ids of those merged into it. */
export type TopicOption = {
  id: string;
  name: string;
  description: string;
  halfLifeDays: number | null;
  synonyms: string[];
  mergedIds: string[];
};

/** A record one may link to. */
export type LinkOption = {
  id: string;
  statement: string;
  certainty: "high" | "moderate" | "low" | "very-low" | null;
  status: "draft" | "published" | "superseded" | "retired";
  href: string;
};

/** What the server says of a draft: somebody else's save, or one's own from another tab. */
export type TheirDraft = {
  version: number;
  /** When this draft was begun, ISO 8601: the next draft of the record counts its versions from one again. */
  begunAt: string;
  content: InsightContent;
  savedBy: string;
  savedById: string;
  /** ISO 8601, because it comes over the wire. */
  savedAt: string;
};
