import type { causeKinds } from "@/db/schema/upkeep";

export type OpenCause = { on: string; kind: (typeof causeKinds)[number]; daysAgo: number };

/** Why records of the demo need review, and on which day that was found; new versions of data come beside them. */
export const openCauses: OpenCause[] = [
  { on: "price-on-a-wait", kind: "basis-gone", daysAgo: 560 },
  { on: "response-time-limits", kind: "review-date", daysAgo: 286 },
  { on: "ai-assistant-speedup-simple-task", kind: "contradicted", daysAgo: 148 },
  { on: "suggestions-kept", kind: "weight-fell", daysAgo: 104 },
  { on: "f-pattern-scanning", kind: "review-date", daysAgo: 64 },
  { on: "ai-assistant-speedup-simple-task", kind: "review-date", daysAgo: 52 },
  { on: "most-ideas-do-not-win", kind: "review-date", daysAgo: 34 },
  { on: "small-reviews", kind: "review-date", daysAgo: 25 },
  { on: "search-delay-costs-usage", kind: "contradicted", daysAgo: 24 },
];
