import type { OtherDemoInsight } from "../demo-draft";

export const suggestionsKept: OtherDemoInsight = {
  slug: "suggestions-kept",
  author: "platform.engineer",
  reviewer: "leaving.engineer",
  topics: ["engineering-practice"],
  publishedDaysAgo: 470,
  reviewMonths: 24,
  halfLifeYears: 1,
  restsOn: { e1: { from: 530, until: 488 } },
  followers: ["engineering.manager"],
  content: {
    statement:
      "In a pilot of six weeks our engineers kept about a third of the lines that a completion tool suggested.",
    summary:
      "Eleven engineers worked with a completion tool for six weeks, and we counted which suggested lines were still there a day later: about a third. What the time was worth was not measured. Tools change within months, so ask for a new count before you plan with this one.",
    certainty: "low",
    certaintyReason: "A small pilot without a comparison, on a tool that has changed since.",
    businessContext: "Licences are renewed each year, and somebody always asks whether the tool is used.",
    goals: [{ id: "g1", text: "The next renewal is decided on a count that is less than a year old." }],
    nonGoals: [{ id: "n1", text: "To say whether the tool saves time." }],
    limitations: [
      { id: "l1", text: "The figures are made up for this demo library: there was no pilot." },
      { id: "l2", text: "A kept line may have been rewritten by hand a week later." },
    ],
    usageDo: [{ id: "d1", text: "Give the month of the count whenever you quote it." }],
    usageDont: [{ id: "x1", text: "Read kept lines as saved time." }],
    usageNotes: "Ask Demo Platform Engineer how lines were counted.",
    evidence: [
      {
        id: "e1",
        kind: "dashboard",
        direction: "supports",
        strength: "moderate",
        title: "Count of suggested and kept lines in the pilot",
        source: "Dashboard of the pilot, figures made up for the demo",
        method: "Lines compared a day after they were suggested",
        sample: "11 engineers, 6 weeks",
        keyFigures: "**34%** of suggested lines were still there after a day.",
      },
    ],
    prompts: [
      {
        id: "q1",
        question: "Which share of suggested lines was kept in our pilot?",
        answer: "About a third, a day after they were suggested.",
      },
    ],
  },
};
