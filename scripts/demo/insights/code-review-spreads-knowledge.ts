import type { DemoInsight } from "../demo-insight";

export const codeReviewSpreadsKnowledge: DemoInsight = {
  slug: "code-review-spreads-knowledge",
  author: "leaving.engineer",
  reviewer: "platform.engineer",
  topics: ["engineering-practice", "teamwork"],
  audience: ["keel"],
  publishedDaysAgo: 590,
  reviewMonths: 18,
  halfLifeYears: 8,
  checks: [
    {
      by: "leaving.engineer",
      daysAgo: 190,
      checked:
        "Read both studies again and looked for newer ones that compare teams with and without review: still none that we found, so the third limit stands.",
    },
  ],
  goalTicks: [
    {
      goal: "g1",
      state: "met",
      note: "The review guide now opens with understanding and readability.",
      by: "leaving.engineer",
      daysAgo: 180,
    },
  ],
  links: [
    {
      kind: "supports",
      to: "transactive-memory",
      note: "Awareness of who works on what is among the things that review yields.",
    },
  ],
  followers: ["engineering.manager", "platform.engineer"],
  content: {
    statement:
      "Engineers expect code review to find defects, but in practice it yields mostly improvements, shared understanding and consistency.",
    summary:
      "At Microsoft, reviews found fewer defects than people expected and more of everything else: shared knowledge, awareness within the team, better solutions. Google's practice of small changes with a single reviewer fits that picture. Say that learning and readability are aims of review, give reviewers the context, and do not count bugs alone.",
    certainty: "moderate",
    certaintyReason:
      "Moderate: two large companies studied with mixed methods, and no comparison with teams that do without review.",
    businessContext:
      "Review takes a large share of engineers' time. Judged by bugs caught it looks like a poor bargain, and a weekly count of bugs per reviewer would push people away from what it does well.",
    goals: [
      { id: "g1", text: "Our review guide names understanding and readability as aims, beside correctness." },
      {
        id: "g2",
        text: "Every proposed change says why it is made, so that a reviewer can understand it without asking.",
      },
    ],
    nonGoals: [{ id: "n1", text: "To argue for skipping tests." }],
    limitations: [
      { id: "l1", text: "Two firms with mature tools." },
      { id: "l2", text: "Comments were counted, not weighed by severity." },
      { id: "l3", text: "There is no randomised comparison with no review at all." },
      { id: "l4", text: "Security review is different." },
    ],
    usageDo: [
      { id: "d1", text: "State that learning and readability are aims of review." },
      { id: "d2", text: "Give reviewers the context of a change." },
    ],
    usageDont: [{ id: "x1", text: "Measure review by the number of bugs found alone." }],
    usageNotes:
      "Few defects in review can mean good code, good tests or hurried reviewers; the count alone does not say which. Questions about *why* are a good sign. Ask Demo Leaving Engineer about our guide, Demo Platform Engineer about the tools.",
    background:
      "Light review in tools replaced formal inspections within a few years. Bacchelli and Bird asked whether it still serves the purpose that everybody names first, finding defects.",
    method:
      "Microsoft: observation and interviews with 17 developers, 570 comments classified, 165 managers and 873 programmers surveyed. Google: 12 interviews, 44 answers to a survey, and the logs of 9 million changes.",
    evaluation:
      "In the Microsoft study the main difficulty was understanding the change. At Google the median change had 24 lines, with one reviewer and an answer in under about 4 hours.",
    openQuestions:
      "How much of the shared knowledge lasts? Nobody measured what reviewers still knew weeks later.",
    evidence: [
      {
        id: "e1",
        kind: "study",
        direction: "supports",
        strength: "moderate",
        title: "Bacchelli, Bird 2013: Expectations, outcomes, and challenges of modern code review",
        source: "10.1109/ICSE.2013.6606617",
        method: "Observation, interviews, classified comments and surveys at Microsoft",
        sample: "17 developers, 570 comments, 165 managers and 873 programmers",
        publishedOn: "2013",
        keyFigures: "Fewer defects than expected; understanding the change is the main difficulty.",
      },
      {
        id: "e2",
        kind: "study",
        direction: "supports",
        strength: "low",
        title: "Sadowski et al. 2018: Modern code review: a case study at Google",
        source: "10.1145/3183519.3183525",
        method: "Interviews, survey and logs",
        sample: "12 interviews, 44 survey answers, 9 million changes",
        publishedOn: "2018",
        keyFigures: "Median **24 lines**, one reviewer, under about **4 hours**.",
      },
    ],
    prompts: [
      {
        id: "q1",
        kind: "free",
        question: "In the Microsoft study, what did code reviews give beyond defects?",
        answer: "Transfer of knowledge, awareness within the team, and alternative solutions.",
      },
    ],
  },
};
