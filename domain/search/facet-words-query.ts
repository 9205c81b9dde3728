import type { Certainty } from "../evidence/evidence-input";
import { evidenceKindWords } from "../insights/content-words-input";
import type { freshnesses, searchStatuses } from "./search-query";

const certainty: Record<Certainty | "none", string> = {
  high: "High certainty",
  moderate: "Moderate certainty",
  low: "Low certainty",
  "very-low": "Very low certainty",
  none: "Not yet rated",
};
const freshness: Record<(typeof freshnesses)[number], string> = {
  quarter: "Last three months",
  year: "Last twelve months",
  older: "Longer ago",
  due: "Needs review",
};
const status: Record<(typeof searchStatuses)[number], string> = {
  published: "Published",
  superseded: "Superseded",
  retired: "Retired",
  draft: "Drafts",
};

/** What people read for the values of menus whose values are known beforehand, in the order of the menu. */
export const facetWords: { [facet: string]: Record<string, string> } = {
  certainty,
  kind: evidenceKindWords,
  freshness,
  status,
};
