import type { DemoInsight } from "../demo-insight";

export const latencySalesFolklore: DemoInsight = {
  slug: "latency-sales-folklore",
  author: "leaving.engineer",
  reviewer: "product.lead",
  topics: ["performance", "data-quality"],
  publishedDaysAgo: 1080,
  reviewMonths: 24,
  halfLifeYears: 3,
  supersededBy: "search-delay-costs-usage",
  links: [
    {
      kind: "contradicts",
      to: "search-delay-costs-usage",
      note: "In size: the slogan claims far more per 100 ms than the randomised tests found.",
    },
  ],
  content: {
    statement: "A retailer whose pages load 100 ms slower is said to lose about 1% of its sales.",
    summary:
      "The rule goes back to one line in which a former engineer recalled tests at Amazon; no paper, sample or interval was ever published. Randomised tests on web search found much smaller losses for longer delays. Speed does matter, but this number should not stand in a business case. Replace it with a slowdown test of your own.",
    certainty: "low",
    certaintyReason:
      "A remembered remark without published data, at odds with the size that randomised tests found.",
    businessContext:
      "Budgets for speed are argued with this slogan because it is short and turns milliseconds into money. Once somebody asks for the source, the whole request loses its credit, including the parts that were sound.",
    goals: [
      { id: "g1", text: "No business case of ours contains the rule." },
      {
        id: "g2",
        text: "Where it was used before, a measured figure or an honest “unknown” has taken its place.",
      },
    ],
    nonGoals: [{ id: "n1", text: "Denying that speed matters." }],
    limitations: [
      { id: "l1", text: "That no paper exists does not make the test wrong." },
      {
        id: "l2",
        text: "The search case of 2006 that is told along with it also changed the number of results shown.",
      },
      { id: "l3", text: "Hardware, networks and habits have changed since." },
      { id: "l4", text: "Searches and sales are different outcomes, so the two sizes compare only roughly." },
    ],
    usageDo: [
      { id: "d1", text: "When a slide quotes the rule, offer a measured slowdown test in its place." },
    ],
    usageDont: [{ id: "x1", text: "Multiply 1% by your milliseconds in a business case." }],
    usageNotes:
      "Kept for its history, because people will go on quoting it. There is no high or low value to read here: the one figure has no baseline and no interval. For measured losses see the record that replaced it. Ask Demo Leaving Engineer (Keel) where the slogan still stands in our papers.",
    background:
      "The slogan travels from talk to talk, each citing the one before. We followed it back to where it begins.",
    method:
      "Tracing of quotations, with the help of an independent writer who had done the same, to a blog post of 2006 and the slides of a talk. Both recall tests that Amazon ran before 2002.",
    evaluation:
      "Set beside measured results, the size does not fit: Google’s users searched 0.2% to 0.6% less for up to four times that delay. Linden himself notes an order of magnitude between that study and an earlier report by Mayer, of a 20% fall for +500 ms.",
    openQuestions:
      "What did the tests behind the remark measure, and on which pages? Only the retailer could say.",
    evidence: [
      {
        id: "e1",
        kind: "quote",
        direction: "supports",
        strength: "very-low",
        title: "Linden 2006: Make Data Useful (slides and blog post)",
        source: "https://www.niels-ole.com/amazon/performance/2018/10/27/100ms-latency-1percent-revenue.html",
        method: "Recollection of tests at Amazon from before 2002",
        periodUntil: "2001",
        publishedOn: "2006",
        keyFigures: "One line: 100 ms cost 1% of sales. No sample, interval or baseline.",
        note: "The only known origin; address of the independent writer who traced it.",
      },
      {
        id: "e2",
        kind: "experiment",
        direction: "contradicts",
        strength: "high",
        title: "Brutlag 2009: Speed matters for Google web search",
        source: "https://glinden.blogspot.com/2009/06/new-google-study-on-speed-in-search.html",
        method: "Randomised delays of 100 to 400 ms in web search",
        publishedOn: "2009",
        keyFigures:
          "0.2% to 0.6% fewer searches for up to four times the delay. Mayer’s report of 2006, for comparison: a 20% fall for +500 ms.",
        note: "Contradicts the size, not the direction; address of Linden’s own comment on the gap.",
      },
    ],
    prompts: [
      {
        id: "q1",
        question: "Where does “100 ms costs 1% of sales” come from?",
        answer:
          "From one line of 2006 in which a former Amazon engineer recalled tests; no data were published.",
      },
    ],
  },
};
