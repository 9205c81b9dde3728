import type { OtherDemoInsight } from "../demo-draft";

export const groupsBeforeCutting: OtherDemoInsight = {
  slug: "groups-before-cutting",
  author: "product.lead",
  reviewer: "senior.researcher",
  topics: ["behaviour-choice"],
  audience: ["harbour"],
  publishedDaysAgo: 31,
  reviewMonths: 18,
  halfLifeYears: 8,
  links: [
    {
      kind: "derived-from",
      to: "grouped-funds",
      note: "Turns the trial into an order of work for list pages.",
    },
  ],
  restsOn: { e1: { study: "three-groups", from: 104, until: 77 } },
  followers: ["product.manager"],
  content: {
    statement:
      "A list page of ours is grouped first and shortened only when the groups have been tried with its readers.",
    summary:
      "Our own trial got more people to choose by grouping a list alone. A cut can hardly be taken back once clients have dropped an option, a layout can. Group the list, look at four weeks of choices, and only then discuss what may go.",
    certainty: "low",
    certaintyReason: "It carries one trial over to pages that were not in it.",
    businessContext: "Each request to shorten a list costs us a round with the client's product people.",
    goals: [{ id: "g1", text: "Every request to cut a list is answered with a grouped draft first." }],
    nonGoals: [{ id: "n1", text: "To keep every option for ever." }],
    limitations: [
      { id: "l1", text: "It stands and falls with the trial that it is derived from." },
      { id: "l2", text: "Lists of fewer than ten options were never tried." },
    ],
    usageDo: [{ id: "d1", text: "Draw the grouped list before the meeting about the cut." }],
    usageDont: [{ id: "x1", text: "Use it against a cut that the law asks for." }],
    usageNotes: "Ask Demo Product Lead which pages have been grouped already.",
    evidence: [
      {
        id: "e1",
        kind: "experiment",
        direction: "supports",
        strength: "low",
        title: "Seventeen funds in three groups: what visitors said afterwards",
        source: "Report of the study, figures made up for the demo",
        method: "Two questions after the visit",
        sample: "212 answers",
        keyFigures:
          "**58%** of those who saw groups said the list was easy to compare, **41%** of the others.",
      },
    ],
    prompts: [
      {
        id: "q1",
        question: "A client asks for a shorter list. What do we draw first?",
        answer: "The same list in groups; whether it is cut is discussed after that was tried.",
      },
    ],
  },
};
