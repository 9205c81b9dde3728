import type { DemoInsight } from "../demo-insight";

export const choiceOverloadJam: DemoInsight = {
  slug: "choice-overload-jam",
  author: "product.lead",
  translator: "senior.researcher",
  reviewer: "research.lead",
  topics: ["behaviour-choice", "replication"],
  publishedDaysAgo: 900,
  reviewMonths: 12,
  halfLifeYears: 5,
  checks: [
    {
      by: "product.lead",
      daysAgo: 545,
      checked:
        "Compared every figure here with the report we took it from, and asked Harbour who had quoted the story since.",
    },
    {
      by: "product.lead",
      daysAgo: 190,
      checked:
        "Re-read the limits against last year’s range proposals: all four still apply, nothing new on repeat purchase.",
    },
  ],
  goalTicks: [
    {
      goal: "g2",
      state: "not-met",
      note: "One partner deck still carried the tenfold figure; the author has taken it out.",
      by: "product.lead",
      daysAgo: 185,
    },
  ],
  links: [
    {
      kind: "contradicts",
      to: "choice-overload-conditional",
      note: "One shop against the average of 50 experiments: read the two together.",
    },
  ],
  followers: ["product.manager", "senior.researcher"],
  content: {
    statement:
      "In one gourmet shop, a tasting table with 24 jams drew more visitors than a table with 6, yet far fewer of those visitors went on to buy.",
    summary:
      "The large display stopped more shoppers, the small one sold to more of those it stopped. It is one shop, a short period and a handful of purchases, and over 50 experiments the average effect of offering more is close to nil. Take it as an idea to test on your own product, never as a forecast.",
    certainty: "low",
    certaintyReason:
      "One striking field result from a single store that does not hold on average when many experiments are pooled.",
    businessContext:
      "This is the story people tell when they want a range cut. A smaller range saves work, but it also costs the customers who came for what was removed. Deciding that on one anecdote is a gamble we would not take with any other change of this size.",
    goals: [
      {
        id: "g1",
        text: "Each proposal to cut a range comes with evidence about our own product, or with the test that will produce it.",
      },
      { id: "g2", text: "No business case of ours uses the jam figures as an expected uplift." },
    ],
    nonGoals: [
      { id: "n1", text: "Naming an ideal number of options." },
      { id: "n2", text: "Deciding how search results should be filtered or sorted." },
    ],
    limitations: [
      {
        id: "l1",
        text: "One upmarket store, watched for a short period, and the shoppers held a discount coupon.",
      },
      {
        id: "l2",
        text: "The flavours were unfamiliar, so few shoppers arrived with a preference. Ours often do.",
      },
      { id: "l3", text: "The purchases behind the percentages are few: 31 buyers against 4." },
      { id: "l4", text: "Search, filters and buying again were not looked at." },
    ],
    usageDo: [
      {
        id: "d1",
        text: "Bring it up as a hypothesis when someone proposes to trim a range, then test that.",
      },
      { id: "d2", text: "Find out first whether your shoppers already know what they want." },
    ],
    usageDont: [
      { id: "x1", text: "Promise “ten times more sales” from a shorter list." },
      { id: "x2", text: "Tell the story without its counterpart on the conditions for choice overload." },
    ],
    usageNotes:
      "There are two rates here and they point in opposite directions. A high *stopping* rate means the display attracts; a high *buying* rate means that those attracted can decide. Judge a range by the second, and by both together if passers-by are many. Questions about our own ranges: Demo Product Lead (Harbour).",
    background:
      "More choice had long been taken for a benefit in itself: whoever dislikes the extra options can ignore them. The study asked whether a very large assortment could put people off once they have to decide.",
    method:
      "A field experiment in one gourmet shop. The tasting table alternated between an extensive display (24 jams) and a limited one (6 jams), and observers counted who passed, who stopped and, by the coupon handed out, who bought.",
    evaluation: `| share | 24 jams | 6 jams |
| --- | --: | --: |
| stopped, of those passing | 60% | 40% |
| bought, of those stopping | 3% | 30% |

The gap in buying is wide, but it rests on 4 and 31 purchases, so its size is known only roughly. The pooled evidence puts the average effect near zero.`,
    openQuestions:
      "Which product settings bring the result back? Candidates for our own tests are ranges that people meet for the first time and cannot compare feature by feature.",
    evidence: [
      {
        id: "e1",
        kind: "experiment",
        direction: "supports",
        strength: "low",
        title: "Iyengar, Lepper 2000: When choice is demotivating",
        source: "https://doi.org/10.1037/0022-3514.79.6.995",
        method: "Field experiment with two sizes of tasting display in one store",
        sample: "502 passers-by, of whom 249 stopped",
        publishedOn: "2000",
        keyFigures:
          "Stopped: 60% (24 jams) v 40% (6 jams). Bought, of those who stopped: 3% (4 people) v 30% (31 people). Rates as [reported here](https://www.jckonline.com/magazine-article/the-paradox-of-choice-editors-letter-march-2013/).",
        note: "The study the statement is about.",
      },
      {
        id: "e2",
        kind: "study",
        direction: "contradicts",
        strength: "high",
        title: "Scheibehenne, Greifeneder, Todd 2010: Can there ever be too many options?",
        source: "https://doi.org/10.1086/651235",
        method: "Meta-analysis of published and unpublished experiments on the number of options",
        sample: "63 conditions from 50 experiments, N = 5,036",
        publishedOn: "2010",
        keyFigures:
          "Mean effect of set size close to zero, with a large spread between experiments ([abstract](https://core.ac.uk/display/18253856)).",
        note: "Does not dispute what happened in the shop; says that it is not what happens on average.",
      },
    ],
    prompts: [
      {
        id: "q1",
        question: "In the jam study, which table stopped more people, and which one sold to more of them?",
        answer:
          "The table with 24 jams stopped more (60% v 40%); the one with 6 sold to more of those who stopped (30% v 3%).",
      },
      {
        id: "q2",
        kind: "choices",
        question:
          "A colleague quotes the jam study to justify a shorter list of plans. What is the fair answer?",
        answer: "A hypothesis: one shop and few purchases, and pooled experiments show no average effect.",
        choices: [
          { id: "a", text: "Expect about ten times the sales" },
          { id: "b", text: "Worth a test on our own product; it does not hold on average" },
          { id: "c", text: "It was retracted, so ignore it" },
        ],
        rightChoiceId: "b",
      },
    ],
  },
};
