import type { OtherDemoInsight } from "../demo-draft";

export const fAsLayout: OtherDemoInsight = {
  slug: "f-as-layout",
  author: "product.lead",
  reviewer: "leaving.engineer",
  topics: ["attention-reading"],
  publishedDaysAgo: 1020,
  reviewMonths: 12,
  halfLifeYears: 6,
  retired: {
    by: "product.lead",
    daysAgo: 790,
    reason:
      "It took a symptom for a goal. The F shows where formatting gives readers no better cue, and is bad for them and for us; the record on scanning says what to do instead.",
  },
  content: {
    statement: "Text pages should place what matters along an F, because that is where people look.",
    summary:
      "An eye-tracking study with 232 users found that people scan pages across the top, once more lower down, and then along the left edge. Lay out text so that key content lies on these lines.",
    certainty: "low",
    certaintyReason: "One consultancy study that describes reading; nobody tested layouts built on it.",
    businessContext: "Help texts that nobody reads cost calls.",
    goals: [{ id: "g1", text: "Calls about things that the help pages explain become fewer." }],
    nonGoals: [{ id: "n1", text: "To shorten the texts." }],
    limitations: [
      { id: "l1", text: "Heatmaps average people and hide individuals." },
      { id: "l2", text: "Scripts that run from right to left mirror the pattern." },
    ],
    usageDo: [{ id: "d1", text: "Put key words at the beginning of headings and lines." }],
    usageDont: [{ id: "x1", text: "Rely on the lower right of a text page." }],
    evidence: [
      {
        id: "e1",
        kind: "study",
        direction: "supports",
        strength: "low",
        title: "Nielsen 2006: F-shaped pattern for reading web content",
        source: "http://www.theguardian.com/technology/blog/2006/apr/18/readingisfsha",
        method: "Eye tracking",
        sample: "232 users, thousands of pages",
        publishedOn: "2006",
        keyFigures: "A rough F on text-heavy pages.",
      },
    ],
    prompts: [
      {
        id: "q1",
        question: "Which lines make up the F?",
        answer: "Across the top, a shorter pass lower down, then down the left edge.",
      },
    ],
  },
};
