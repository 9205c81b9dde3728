import type { OtherDemoInsight } from "../demo-draft";

export const priceOnAWait: OtherDemoInsight = {
  slug: "price-on-a-wait",
  author: "leaving.engineer",
  reviewer: "product.lead",
  topics: ["performance"],
  audience: ["keel"],
  publishedDaysAgo: 640,
  reviewMonths: 36,
  halfLifeYears: 8,
  links: [
    {
      kind: "derived-from",
      to: "latency-sales-folklore",
      note: "Puts the remembered rule into proposals, with a warning.",
    },
  ],
  content: {
    statement:
      "A proposal for faster pages may carry a price for the wait when it says that the price rests on a remembered rule.",
    summary:
      "Clients ask what a second is worth to them. Until we have measured it, a proposal may quote the rule of thumb about retail sales, together with the sentence that nobody ever published its data. Name it an assumption, never a forecast, and offer to measure.",
    certainty: "very-low",
    certaintyReason: "It is no better than the remark that it rests on.",
    businessContext: "A proposal without a figure loses to one with a figure, whatever the figure is worth.",
    goals: [{ id: "g1", text: "Each proposal that names the price also names where it comes from." }],
    nonGoals: [{ id: "n1", text: "To measure what a second is worth." }],
    limitations: [
      { id: "l1", text: "The rule was recalled from talks; its tests were never published." },
      { id: "l2", text: "It was about a shop, and most of our clients do not sell." },
    ],
    usageDo: [{ id: "d1", text: "Write the assumption beside the price, in the same size." }],
    usageDont: [{ id: "x1", text: "Put the price into a business case of our own." }],
    usageNotes: "Ask Demo Leaving Engineer which proposals carry it.",
    evidence: [
      {
        id: "e1",
        kind: "quote",
        direction: "supports",
        strength: "very-low",
        title: "Linden 2006: Make Data Useful (slides and blog post)",
        source: "https://www.niels-ole.com/amazon/performance/2018/10/27/100ms-latency-1percent-revenue.html",
        method: "A former engineer's recollection of tests",
        publishedOn: "2006",
        keyFigures: "Sales said to fall by about **1%** for each 100 ms.",
      },
    ],
    prompts: [
      {
        id: "q1",
        question: "What must stand beside a price for waiting in our proposals?",
        answer: "That it is an assumption which rests on a remembered rule without published data.",
      },
    ],
  },
};
