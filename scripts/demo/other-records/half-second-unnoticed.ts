import type { OtherDemoInsight } from "../demo-draft";

export const halfSecondUnnoticed: OtherDemoInsight = {
  slug: "half-second-unnoticed",
  author: "analyst",
  reviewer: "experiment.lead",
  topics: ["performance", "experimentation"],
  audience: ["keel", "compass"],
  publishedDaysAgo: 24,
  reviewMonths: 12,
  halfLifeYears: 5,
  links: [
    {
      kind: "contradicts",
      to: "search-delay-costs-usage",
      note: "Over two weeks our own visitors searched as much with the wait as without it.",
    },
  ],
  restsOn: {
    e1: { dataset: { name: "half-second-trial", version: 1 }, study: "half-a-second", from: 54, until: 41 },
  },
  followers: ["platform.engineer", "product.manager", "engineering.manager"],
  content: {
    statement:
      "Half a second of added wait on our own results page changed nothing that we could measure in two weeks.",
    summary:
      "Every second session got its results half a second later, for two weeks. Searches per session stayed the same, and so did sessions in which no result was opened. Two weeks are short: large search engines saw their losses grow with time. Do not slow anything down because of this.",
    certainty: "very-low",
    certaintyReason: "Two weeks, one page, and an effect that elsewhere took longer to show.",
    businessContext:
      "We were asked what a faster results page would bring us. An honest first answer is better than a borrowed percentage.",
    goals: [{ id: "g1", text: "The trial has run for four weeks before anybody plans with it." }],
    nonGoals: [{ id: "n1", text: "To argue for slower pages." }],
    limitations: [
      {
        id: "l1",
        text: "The figures are made up for this demo library: nobody was made to wait.",
      },
      { id: "l2", text: "A loss of less than two percent would not have been seen." },
      { id: "l3", text: "People who come for one ticket are not people who live in a search engine." },
    ],
    usageDo: [{ id: "d1", text: "Say how long the trial had run when you quote it." }],
    usageDont: [{ id: "x1", text: "Set it against years of measurements elsewhere." }],
    usageNotes: "Ask Demo Analyst for the days that are still coming in.",
    evaluation: `| added wait | sessions | searches per session |
| --- | --- | --- |
| none | 6,774 | 3.03 |
| half a second | 6,919 | 3.04 |`,
    evidence: [
      {
        id: "e1",
        kind: "experiment",
        direction: "supports",
        strength: "low",
        title: "Half a second more: slowdown trial on our results page, first two weeks",
        source: "Report of the study, figures made up for the demo",
        method: "Every second session delayed at random",
        sample: "13,693 sessions",
        keyFigures: "**3.04** searches per session with the wait, **3.03** without.",
      },
    ],
    prompts: [
      {
        id: "q1",
        question: "How long had our slowdown trial run when it showed no difference?",
        answer: "Two weeks; elsewhere losses grew with time, so that is short.",
      },
    ],
  },
};
