import type { DemoInitiative } from "../demo-initiative";

export const scoreboardTrust: DemoInitiative = {
  title: "A standard for reading comparisons",
  brief: `A marketplace runs forty comparisons a quarter and nobody believes the scoreboard any more. Product leads refresh it every morning and call a winner as soon as the figure looks good. In two recent cases the arms held 51.6 and 48.4 per cent of visitors although the plan said even. One seller-page change reports a thirty-one per cent jump in orders. Another looks bad overall but good in both countries. Low-traffic teams complain that answers take nine weeks. Finance asks why most projects show nothing.

We want a written standard: what is verified before anyone opens an outcome, when a comparison may end, how to shorten the slow ones, and what hit rate leadership should expect.`,
  owner: "experiment.lead",
  teams: ["compass", "harbour"],
  people: [],
  topics: ["experimentation", "data-quality"],
  keywords: ["A/B test", "scoreboard", "traffic split", "stopping rule", "test duration", "success rate"],
  channels: ["#experiments"],
  begunDaysAgo: 88,
  kickoffInDays: -70,
  endsInDays: -12,
  milestones: [{ name: "Draft to product leads", inDays: -30 }],
  happened: [],
};
