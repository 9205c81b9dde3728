import type { DemoInitiative } from "../demo-initiative";

export const scoreboardTrust: DemoInitiative = {
  title: "A standard for reading comparisons",
  brief: `A marketplace runs forty comparisons a quarter and nobody believes the scoreboard any more. Product leads refresh it every morning and call a winner as soon as the figure looks good. In two recent cases the arms held 51.6 and 48.4 per cent of visitors although the plan said even. One seller-page change reports a thirty-one per cent jump in orders. Another looks bad overall but good in both countries. Low-traffic teams complain that answers take nine weeks. Finance asks why most projects show nothing.

We want a written standard: what is verified before anyone opens an outcome, when a comparison may end, how to shorten the slow ones, and what hit rate leadership should expect.`,
  owner: "experiment.lead",
  teams: ["compass", "harbour"],
  people: [],
  topics: ["experimentation", "data-quality"],
  keywords: ["A/B test", "scoreboard", "traffic split", "stopping rule", "test duration", "win rate"],
  channels: ["#experiments"],
  begunDaysAgo: 88,
  kickoffInDays: -70,
  endsInDays: -12,
  milestones: [{ name: "Draft to product leads", inDays: -30 }],
  happened: [
    { daysAgo: 86, by: "experiment.lead", did: "looked" },
    { daysAgo: 80, by: "analyst", did: "accepted", insight: "sample-ratio-mismatch" },
    { daysAgo: 80, by: "analyst", did: "accepted", insight: "peeking-inflates-false-positives" },
    { daysAgo: 72, by: "product.manager", did: "accepted", insight: "most-ideas-do-not-win" },
    { daysAgo: 70, by: "experiment.lead", did: "began" },
    {
      daysAgo: 64,
      by: "analyst",
      did: "dismissed",
      insight: "offline-accuracy-not-shipped",
      reason: "not relevant",
    },
    {
      ...{ daysAgo: 61, by: "experiment.lead", did: "dismissed", insight: "search-delay-costs-usage" },
      reason: "already decided",
    },
    { daysAgo: 40, by: "experiment.lead", did: "accepted", insight: "twymans-law" },
    {
      ...{ daysAgo: 12, by: "experiment.lead", did: "decided" },
      decision: `**The standard holds from next quarter on, for every comparison.**

1. *Before anyone opens an outcome*, the split is held against the plan. Where the two differ by more than chance allows, the outcome stays closed until the cause is found. Both recent cases are taken off the scoreboard.
2. *Size and duration are written down before the start.* Whoever wants to look earlier chooses a sequential method beforehand; watching for harm is always allowed.
3. *A surprise is checked before it is shown.* The thirty-one per cent go back to the analysts, who look at logging and duplicates first.
4. *Totals are read beside the countries*, and the write-up says which of the two the decision rests on and why.
5. Slow comparisons use what is known of each visitor from before the start. It repairs no broken split.
6. Leadership expects about one comparison in three to move its figure. Flat ones are written up like all others.`,
      used: [
        "sample-ratio-mismatch",
        "peeking-inflates-false-positives",
        "twymans-law",
        "simpsons-paradox-berkeley",
        "cuped-variance-reduction",
        "most-ideas-do-not-win",
      ],
    },
  ],
};
