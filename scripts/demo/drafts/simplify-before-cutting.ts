import type { DemoDraft } from "../demo-draft";

export const simplifyBeforeCutting: DemoDraft = {
  slug: "simplify-before-cutting",
  author: "product.lead",
  coauthors: ["analyst"],
  topics: ["behaviour-choice"],
  links: [
    {
      kind: "derived-from",
      to: "choice-overload-conditional",
      note: "Turns its four conditions into an order of work.",
    },
  ],
  halfLifeYears: 8,
  startedDaysAgo: 24,
  savedDaysAgo: 5,
  review: {
    askedDaysAgo: 5,
    reviewers: ["experiment.lead", "senior.researcher"],
    message:
      "Before the pension client is answered, please check whether the order of work really follows from the two meta-analyses.",
    comments: [
      {
        by: "experiment.lead",
        daysAgo: 3,
        section: "certainty",
        body: "The conditions come from moderators in a meta-analysis. Nobody compared *simplify first* with *cut first*. I would say **low**, or find such a comparison.",
        answers: [
          {
            by: "product.lead",
            daysAgo: 2,
            body: "Fair. I kept moderate because the four conditions are well supported, but the order is ours. Let me think about how to word that.",
          },
        ],
      },
      {
        by: "senior.researcher",
        daysAgo: 2,
        section: "limitations",
        itemId: "l2",
        body: "Please say here too that most of the goods were hypothetical or low-stakes. A pension is neither.",
      },
      {
        by: "senior.researcher",
        daysAgo: 4,
        section: "usageDo",
        itemId: "d1",
        body: '"Make it simple" is not something one can do on Monday. Could you name what to change?',
        answers: [
          {
            by: "product.lead",
            daysAgo: 4,
            body: "It now names grouping, a recommended option and comparable attributes.",
          },
        ],
        resolved: { by: "senior.researcher", daysAgo: 3 },
      },
    ],
  },
  content: {
    statement:
      "Where many options overwhelm people, making them easier to compare is the first thing to try, and cutting the range the second.",
    summary:
      "More options hurt when the task is hard, the set is complex, tastes are unclear, or people want to save effort. Each of these can be eased without taking anything away: group, recommend one, show the same attributes for all. Try that first, and test a shorter range only if it does not help.",
    certainty: "moderate",
    certaintyReason:
      "The conditions rest on a meta-analysis of 99 observations; that easing them beats cutting has not been compared directly.",
    businessContext:
      "Cutting a range is visible, quick and hard to take back: somebody chose each of those options. If the list is only hard to read, we would lose them for nothing.",
    goals: [
      {
        id: "g1",
        text: "Before a range is cut, an easier layout of the same range has been tried with the same audience.",
      },
    ],
    nonGoals: [{ id: "n1", text: "To say how many options are right." }],
    limitations: [
      {
        id: "l1",
        text: "The two meta-analyses disagree on whether an overall effect remains once the conditions are modelled.",
      },
      { id: "l2", text: "Most of the underlying studies are small." },
      { id: "l3", text: "No study here compares simplifying with cutting." },
    ],
    usageDo: [
      { id: "d1", text: "Group the options, recommend one, and show the same attributes for all of them." },
      { id: "d2", text: "Then test a shorter range with the audience concerned." },
    ],
    usageDont: [{ id: "x1", text: "Apply a magic number of options." }],
    usageNotes: "Ask Demo Product Lead which lists have been simplified already.",
    evidence: [
      {
        id: "e1",
        kind: "study",
        direction: "supports",
        strength: "moderate",
        title: "Chernev, Böckenholt, Goodman 2015: Choice overload",
        source: "10.1016/j.jcps.2014.08.002",
        method: "Meta-analysis",
        sample: "99 observations, N = 7,202",
        publishedOn: "2015",
        keyFigures:
          "Hard task, complex set, uncertain taste and the wish to save effort each strengthen overload.",
        note: "Gives the conditions; the order of work is our inference.",
      },
      {
        id: "e2",
        kind: "study",
        direction: "supports",
        strength: "moderate",
        title: "Scheibehenne, Greifeneder, Todd 2010: Can there ever be too many options?",
        source: "10.1086/651235",
        method: "Meta-analysis",
        sample: "50 experiments, N = 5,036",
        publishedOn: "2010",
        keyFigures: "Mean effect of set size near zero, with a large spread.",
        note: "Size alone is not the trouble.",
      },
    ],
    prompts: [
      {
        id: "q1",
        question: "What should be tried before a long list of options is cut?",
        answer: "Making it easier to compare: grouping, a recommended option, the same attributes for all.",
      },
    ],
  },
};
