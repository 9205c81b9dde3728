import type { DemoInsight } from "../demo-insight";

export const smallReviews: DemoInsight = {
  slug: "small-reviews",
  author: "leaving.engineer",
  reviewer: "platform.engineer",
  topics: ["engineering-practice"],
  publishedDaysAgo: 575,
  reviewMonths: 18,
  halfLifeYears: 8,
  followers: ["platform.engineer"],
  content: {
    statement:
      "Short, unhurried reviews of a few hundred lines appear to find more defects per line than long or fast ones.",
    summary:
      "A seller of review tools watched one group at Cisco for ten months and advises 200 to 400 lines at a time, read at an unhurried pace. It had no controls, and its measure favours small changes by construction. Agree on a habit of splitting changes along their meaning, and watch which defects escape you.",
    certainty: "low",
    certaintyReason: "Low: one uncontrolled study, published by a seller of review tools.",
    businessContext:
      "Very large changes wait longest and are then waved through. A shared idea of a good size helps, as long as nobody mistakes this figure for a law.",
    goals: [
      {
        id: "g1",
        text: "The team has agreed on a size of change it aims for, and looks at it once a quarter.",
      },
      {
        id: "g2",
        text: "Escaped defects are recorded together with the size of the change that let them in.",
      },
    ],
    nonGoals: [{ id: "n1", text: "To enforce a limit on lines." }],
    limitations: [
      { id: "l1", text: "Published by a seller of review tools." },
      { id: "l2", text: "Observational: easier code may simply be reviewed faster." },
      {
        id: "l3",
        text: "The same study found **no clear link** between the amount of code and the rate of inspection.",
      },
      { id: "l4", text: "Defects per line favours small changes by construction." },
    ],
    usageDo: [
      { id: "d1", text: "Split changes along their meaning, not at a number of lines." },
      { id: "d2", text: "Watch your own escaped defects." },
    ],
    usageDont: [{ id: "x1", text: "Enforce a hard limit on lines with this as the reason." }],
    usageNotes:
      "A long change that renames one thing is easy to review; a short one that touches locking is not. Read the figure as a habit that helps people to look, never as a threshold. Ask Demo Leaving Engineer.",
    background:
      "The figures come from a book with which a vendor introduced light reviews, at a time when formal inspections were the alternative. They have been repeated so often that their source is seldom named.",
    method:
      "Observation of one group's reviews over ten months in the vendor's tool; nobody was assigned to anything.",
    evaluation:
      "About 2,500 reviews by 50 developers over 3.2 million lines led to the advice: 200 to 400 lines, under 500 lines an hour, 60 to 90 minutes at most. Google's median of 24 lines shows that small changes are usual there; that is practice, not proof of an effect.",
    openQuestions:
      "Would a randomised comparison of split and unsplit changes in our own code show anything?",
    evidence: [
      {
        id: "e1",
        kind: "publication",
        direction: "supports",
        strength: "very-low",
        title: "Cohen 2006: Best kept secrets of peer code review",
        source:
          "http://mikeconley.ca/blog/2009/09/14/smart-bear-cisco-and-the-largest-study-on-code-review-ever/",
        method: "Ten-month observation of one Cisco group by the vendor of the tool, as reported by a reader",
        sample: "about 2,500 reviews, 50 developers, 3.2 million lines",
        publishedOn: "2006",
        keyFigures: "Advice: **200 to 400 lines**, under 500 lines an hour, 60 to 90 minutes at most.",
      },
      {
        id: "e2",
        kind: "study",
        direction: "supports",
        strength: "very-low",
        title: "Sadowski et al. 2018: Modern code review: a case study at Google",
        source: "10.1145/3183519.3183525",
        method: "Interviews, survey and logs",
        sample: "9 million changes",
        publishedOn: "2018",
        keyFigures: "Small changes are the norm: median **24 lines**.",
        note: "Weak support: practice, not proof of effect.",
      },
    ],
    prompts: [
      {
        id: "q1",
        kind: "free",
        question: "Why is the advice to review 200 to 400 lines at a time rated low?",
        answer: "Its source is a single uncontrolled study, made at one company by a seller of review tools.",
      },
    ],
  },
};
