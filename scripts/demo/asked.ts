import type { DemoAsked, DemoQuestion } from "./demo-asked";

const unopened = (daysAgo: number, insight: string): DemoQuestion => ({ daysAgo, insight, reason: "keep" });

/** Whoever is not told of here is asked as everybody is, and has never been asked before. */
export const demoAsked: DemoAsked[] = [
  {
    by: "product.manager",
    cap: 5,
    diligence: 1,
    wanting: ["nudges-shrink-at-scale", "anchoring-replicates", "twymans-law"],
    keeps: ["anchoring-replicates"],
    gaveBack: ["twymans-law"],
  },
  {
    by: "product.lead",
    diligence: 0.8,
    lately: [
      {
        ...{ daysAgo: 5, insight: "default-effect", answer: "knew" },
        ...{ reason: "live", initiative: "More shift workers saving for retirement" },
      },
      {
        ...{ daysAgo: 2, insight: "choice-overload-conditional", answer: "forgot" },
        ...{ reason: "live", initiative: "More shift workers saving for retirement" },
      },
      { daysAgo: 1, insight: "search-delay-costs-usage", reason: "keep", answer: "roughly" },
    ],
  },
  { by: "new.pm", diligence: 0, chose: { pausedForDays: 16 } },
  { by: "research.lead", cap: 1, diligence: 0.8, wanting: ["spacing-effect"] },
  {
    by: "senior.researcher",
    diligence: 0.9,
    wanting: ["transactive-memory"],
    notForThem: ["latency-sales-folklore"],
    lately: [
      { daysAgo: 7, insight: "hawthorne-reanalysis", reason: "keep", answer: "put off for a week" },
      {
        ...{ daysAgo: 3, insight: "inline-validation", answer: "knew" },
        ...{ reason: "live", initiative: "Fewer returned accident reports" },
      },
    ],
  },
  { by: "new.researcher", cap: 2, diligence: 0 },
  { by: "experiment.lead", cap: 5, diligence: 0.9 },
  { by: "analyst", diligence: 0.7, notForThem: ["choice-overload-jam"] },
  { by: "new.analyst", diligence: 0, chose: "next-day-only" },
  { by: "engineering.manager", diligence: 0.4, chose: "stopped" },
  { by: "platform.engineer", diligence: 0.6, chose: { pausedForDays: 12 } },
  {
    by: "leaving.engineer",
    diligence: 0.5,
    lately: [
      unopened(65, "password-expiry"),
      unopened(63, "small-reviews"),
      unopened(58, "code-review-spreads-knowledge"),
      unopened(56, "transactive-memory"),
      unopened(51, "password-expiry"),
      unopened(44, "ai-assistant-slowdown-experts"),
      unopened(37, "small-reviews"),
      unopened(30, "transactive-memory"),
      unopened(23, "password-expiry"),
      unopened(16, "code-review-spreads-knowledge"),
    ],
  },
];
