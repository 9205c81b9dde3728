import type { DemoInsight } from "../demo-insight";

export const mostIdeasDoNotWin: DemoInsight = {
  slug: "most-ideas-do-not-win",
  author: "experiment.lead",
  translator: "product.lead",
  reviewer: "analyst",
  topics: ["experimentation"],
  audience: ["harbour", "compass"],
  publishedDaysAgo: 400,
  reviewMonths: 12,
  halfLifeYears: 8,
  goalTicks: [
    {
      goal: "g2",
      state: "met",
      note: "The library of tests now has an entry for every flat and negative result of the year.",
      by: "experiment.lead",
      daysAgo: 60,
    },
  ],
  links: [
    {
      kind: "supports",
      to: "twymans-law",
      note: "If few ideas win, a large win is all the more in need of a second look.",
    },
  ],
  followers: ["new.pm", "product.manager", "new.analyst"],
  content: {
    statement:
      "When ideas are put to a fair test, only a minority move the metric they were built for: roughly a third at Microsoft overall, less on mature products.",
    summary:
      "Companies that test what they build find that most ideas do not do what they were meant to do. At Microsoft about a third improved their target metric, at Google and Bing about 10 to 20%. Expect most of your bets to be flat, make them cheap, test them early, and write down the ones that did not win.",
    certainty: "high",
    certaintyReason:
      "High that winners are a minority, on which the published accounts agree; moderate for any exact share.",
    businessContext:
      "Roadmaps are written as though most features will help. Whoever plans with that assumption builds the wrong things at full cost, and is disappointed by a hit rate that is perfectly ordinary.",
    goals: [
      {
        id: "g1",
        text: "Quarterly plans name the share of ideas expected to win, and compare it with what happened.",
      },
      { id: "g2", text: "Flat and negative results are recorded as completely as positive ones." },
    ],
    nonGoals: [{ id: "n1", text: "Ranking teams by how many of their ideas win." }],
    limitations: [
      { id: "l1", text: "Reported by large firms about themselves; how they chose what to test is unknown." },
      { id: "l2", text: "The share falls as a product matures and thresholds become stricter." },
      { id: "l3", text: "“Did not win” includes tests too small to tell." },
      { id: "l4", text: "It does not show that nothing was learned from the other ideas." },
    ],
    usageDo: [
      { id: "d1", text: "Fund many cheap tests rather than few expensive certainties." },
      { id: "d2", text: "Keep a record of what was flat and what did harm." },
    ],
    usageDont: [{ id: "x1", text: "Reward people for their win rate: it breeds soft metrics." }],
    usageNotes:
      "A win rate far *above* these shares is more often a sign of soft metrics or early stopping than of genius. A rate far *below* may mean tests that are too small. Ask Demo Experimentation Lead (Compass) what is usual for your area.",
    background:
      "As long as features were simply shipped, nobody knew how many of them worked. Controlled experiments on live products made it possible to count.",
    method:
      "Firms looked back at their well-run experiments and counted how many improved the metric they were aimed at. We rely on two published accounts, and have not counted our own tests for this record.",
    evaluation: `| where | share of ideas that improved their metric |
| --- | --- |
| Microsoft overall | about a third; the rest splits near evenly into flat and negative |
| Bing, Google | about 10 to 20% |`,
    openQuestions:
      "What is our own share? The tests of the last years are recorded well enough to be counted.",
    evidence: [
      {
        id: "e1",
        kind: "publication",
        direction: "supports",
        strength: "moderate",
        title: "Kohavi et al. 2009: Online experimentation at Microsoft",
        source: "http://cavqm.blogspot.com/2011/10/microsoft-exp-and-experimentation-roi.html",
        method: "Company review of well-run experiments",
        publishedOn: "2009",
        keyFigures: "About one third improved the metric they were meant to improve.",
        note: "KDD Workshop on Data Mining Case Studies; address of a summary.",
      },
      {
        id: "e2",
        kind: "publication",
        direction: "supports",
        strength: "moderate",
        title: "Kohavi, Thomke 2017: The surprising power of online experiments",
        source: "https://hbr.org/2017/09/the-surprising-power-of-online-experiments",
        method: "Account of experimentation at several large firms",
        publishedOn: "2017",
        keyFigures:
          "About 10 to 20% positive at Google and Bing; Microsoft overall near thirds positive, flat and negative.",
        note: "Adds the lower share on mature products; Harvard Business Review 95(5).",
      },
    ],
    prompts: [
      {
        id: "q1",
        question:
          "About what share of tested ideas improved their metric at Microsoft overall, and at Bing or Google?",
        answer: "About a third at Microsoft; about 10 to 20% at Bing and Google.",
      },
    ],
  },
};
