import type { OtherDemoInsight } from "../demo-draft";

export const groupedFunds: OtherDemoInsight = {
  slug: "grouped-funds",
  author: "analyst",
  translator: "product.lead",
  reviewer: "experiment.lead",
  topics: ["behaviour-choice", "experimentation"],
  publishedDaysAgo: 62,
  reviewMonths: 24,
  halfLifeYears: 4,
  restsOn: {
    e1: { dataset: { name: "fund-list-trial", version: 1 }, study: "three-groups", from: 104, until: 77 },
  },
  followers: ["product.lead"],
  content: {
    statement:
      "Shown seventeen funds in three groups instead of from A to Z, more visitors of a pension portal chose one.",
    summary:
      "For four weeks visitors saw the funds either from A to Z or in three groups by risk. Of those who saw the groups 38% chose a fund, of the others 33%. Nothing was taken out of the range. Group a long list before anybody proposes to shorten it.",
    certainty: "low",
    certaintyReason: "One trial of four weeks on one portal; who came on which day was not balanced.",
    businessContext:
      "Clients ask for shorter lists because these look tidy. If an easier layout does the same, nobody loses a fund that they had chosen.",
    goals: [{ id: "g1", text: "The next two list pages we build show groups before a cut is discussed." }],
    nonGoals: [{ id: "n1", text: "To say how many funds a client should offer." }],
    limitations: [
      {
        id: "l1",
        text: "The figures are made up for this demo library: there was no portal and no trial.",
      },
      { id: "l2", text: "Choosing was counted, not whether people still paid in a year later." },
      { id: "l3", text: "One portal, seventeen funds, visitors who came of their own accord." },
    ],
    usageDo: [{ id: "d1", text: "Group by what people compare first, and keep every option." }],
    usageDont: [{ id: "x1", text: "Promise five more points on another client's page." }],
    usageNotes: "Differences of less than two points are within what days alone do. Ask Demo Analyst.",
    method: "Visitors were assigned by a cookie on their first visit; a choice was counted once a visitor.",
    evaluation: `| list shown | visitors | chose a fund |
| --- | --- | --- |
| from A to Z | 1,756 | 574 (33%) |
| in three groups | 1,829 | 703 (38%) |`,
    evidence: [
      {
        id: "e1",
        kind: "experiment",
        direction: "supports",
        strength: "moderate",
        title: "Seventeen funds in three groups: trial on the pension portal",
        source: "Report of the study, figures made up for the demo",
        method: "Two layouts of one list, assigned at random by visitor",
        sample: "3,585 visitors",
        keyFigures: "**38%** chose a fund from three groups, **33%** from the list A to Z.",
      },
    ],
    prompts: [
      {
        id: "q1",
        question: "What was taken out of the list of funds in the trial with three groups?",
        answer: "Nothing: the same seventeen funds were only shown in groups by risk.",
      },
    ],
  },
};
