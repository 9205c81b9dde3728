import type { DemoInsight } from "../demo-insight";

export const offlineAccuracyNotShipped: DemoInsight = {
  slug: "offline-accuracy-not-shipped",
  author: "leaving.engineer",
  reviewer: "research.lead",
  topics: ["engineering-practice", "experimentation"],
  publishedDaysAgo: 930,
  reviewMonths: 36,
  halfLifeYears: 15,
  links: [
    {
      kind: "supports",
      to: "most-ideas-do-not-win",
      note: "A better score is an idea like any other: it still has to pay off in the product.",
    },
  ],
  followers: ["new.pm", "platform.engineer"],
  content: {
    statement:
      "The million-dollar Netflix Prize winner never went live, because the added accuracy did not repay the engineering and the product had moved on.",
    summary:
      "The blend that won the Netflix Prize improved the error score by 10% and was never used: the gain did not repay the engineering, and streaming had changed the task. Two methods from an early progress prize did go live. Agree on the product metric and the running cost before you fund a race for a score.",
    certainty: "high",
    certaintyReason:
      "High for the facts, told first-hand by those involved; as a general lesson it is one case.",
    businessContext:
      "A contest for accuracy is exciting and easy to measure, so money follows it. What customers get depends on other things too: whether the model can be run, kept up, and still answers the question the product asks.",
    goals: [
      {
        id: "g1",
        text: "Every model project names its product metric and its running cost before work begins.",
      },
      { id: "g2", text: "Reviews of model work ask which simple part already gives most of the gain." },
    ],
    nonGoals: [{ id: "n1", text: "Discouraging research contests." }],
    limitations: [
      { id: "l1", text: "One company, looking back on its own decision." },
      { id: "l2", text: "The contest did yield useful parts, and brought in talent." },
      {
        id: "l3",
        text: "Streaming changed data and aim while the contest ran, which need not happen elsewhere.",
      },
      { id: "l4", text: "Running large models has become cheaper since." },
    ],
    usageDo: [
      { id: "d1", text: "Settle the product metric and the running cost first." },
      { id: "d2", text: "Consider shipping the simple part that brings most of the gain." },
    ],
    usageDont: [{ id: "x1", text: "Conclude that contests or offline tests are useless." }],
    usageNotes:
      "A high offline gain is a reason to test in the product, not a reason to ship. A low one may still be worth it if it is cheap to run. When the two scores part ways, believe the product. Ask Demo Leaving Engineer (Keel), who has taken such models into production.",
    background:
      "Netflix offered a million dollars for a recommender with a 10% better error score. Years later people noticed that the winner was nowhere in use, and asked why.",
    method:
      "A first-hand account by two engineers of the firm, read together with two reports of it. There was no experiment of ours, and the cost of running the blend was not published.",
    evaluation: `| prize | score | went live |
| --- | --- | --- |
| progress prize 2007 | 8.43% better, a blend of 107 models | two of its methods, adapted |
| grand prize | 10% better | no |`,
    openQuestions:
      "At today’s cost of running large models, would the same decision be made? The account predates the change.",
    evidence: [
      {
        id: "e1",
        kind: "publication",
        direction: "supports",
        strength: "moderate",
        title: "Amatriain, Basilico 2012: Netflix recommendations: beyond the 5 stars (part 1)",
        source:
          "https://mkevane.com/2012/04/16/what-mba-students-need-to-learn-enough-to-understand-why-why-netflix-never-implemented-the-algorithm-that-won-the-netflix-1-million-challenge-techdirt",
        method: "First-hand account on the company’s engineering blog",
        sample: "One contest",
        publishedOn: "2012",
        keyFigures:
          "Grand prize for a 10% better error score: unused. Progress prize 2007 (8.43%, a blend of 107 models): two methods adapted and used ([second report](http://engineering.monetate.com/2012/04/25/netflixs-1m-algorithm-what-happened/)).",
        note: "Netflix Tech Blog; the address is that of a report which quotes it.",
      },
    ],
    prompts: [
      {
        id: "q1",
        question: "Did anything from the Netflix Prize end up in the product?",
        answer:
          "Yes: two methods from the early progress prize, adapted. The blend that won in the end did not.",
      },
    ],
  },
};
