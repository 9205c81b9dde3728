import type { DemoInsight } from "../demo-insight";

export const spacingEffect: DemoInsight = {
  slug: "spacing-effect",
  author: "senior.researcher",
  reviewer: "research.lead",
  topics: ["learning-memory"],
  audience: ["lantern", "compass"],
  publishedDaysAgo: 890,
  reviewMonths: 36,
  halfLifeYears: 30,
  checks: [
    {
      by: "senior.researcher",
      daysAgo: 265,
      checked:
        "Compared the gaps in our own review plan with the 2008 figures: for material needed within a year they still fall inside the recommended range.",
    },
  ],
  goalTicks: [
    {
      goal: "g2",
      state: "not-met",
      note: "The plans of both newest courses still list sessions by what the rooms allow.",
      by: "senior.researcher",
      daysAgo: 60,
    },
  ],
  links: [
    {
      kind: "supports",
      to: "testing-effect",
      note: "The two work together: recall, then recall again after a gap.",
    },
  ],
  followers: ["research.lead", "new.researcher", "product.manager"],
  content: {
    statement:
      "Study spread over separated sessions is remembered longer than the same study massed together, and the best gap grows with how long you need to remember.",
    summary:
      "Several short sessions with pauses beat one long one, in hundreds of experiments. How long the pause should be depends on when the knowledge is needed: for a year away, some 5 to 10% of that time. Start from the date of need and set the gaps from there; no single timetable suits everything.",
    certainty: "high",
    certaintyReason:
      "High: hundreds of experiments over many years agree, and large later studies confirm it.",
    businessContext:
      "Training given once fades before it is needed, and the money for it fades with it. Spreading the same minutes over several dates costs little more than planning.",
    goals: [
      {
        id: "g1",
        text: "Whatever we teach once a year has at least two reviews before the season in which it is used.",
      },
      { id: "g2", text: "Every course plan states the date of need and derives its gaps from it." },
    ],
    nonGoals: [{ id: "n1", text: "To fix one timetable for all content." }],
    limitations: [
      { id: "l1", text: "Mostly verbal facts; complex skill has been studied less." },
      { id: "l2", text: "A gap that is too long hurts as well." },
      { id: "l3", text: "No single schedule is best." },
      { id: "l4", text: "Learners **feel** that they learn less when sessions are spaced." },
    ],
    usageDo: [{ id: "d1", text: "Set the gaps from the date on which the knowledge is needed." }],
    usageDont: [{ id: "x1", text: "Sell one fixed table of intervals as scientific." }],
    usageNotes: `Rough guide from the study of 2008:

| needed after | gap between two sessions |
| --- | --- |
| one week | 20 to 40% of it |
| one year | 5 to 10% of it |

If hardly anything is recalled at a review, the gap was too long; if everything is, it could be longer. Ask Demo Senior Researcher when planning a course.`,
    background:
      "That pauses help has been known for over a century. What practice needs is the length of the pause, and whether growing gaps beat equal ones.",
    method:
      "The basis is one large meta-analysis of verbal recall, one experiment that crossed gaps with delays before the final test, and one that compared expanding with equal gaps over weeks.",
    evaluation:
      "The study of 2008 followed over 1,350 people with gaps of up to 3.5 months and tests up to a year later. The best gap grew with the delay, though more slowly than the delay itself. In the vocabulary study, eight weeks later it made no difference whether the gaps had been equal or had grown; growing ones helped on the way there.",
    openQuestions:
      "How far do these gaps carry over to procedures done with the hands, and to knowledge that is used in between?",
    evidence: [
      {
        id: "e1",
        kind: "study",
        direction: "supports",
        strength: "high",
        title: "Cepeda et al. 2006: Distributed practice in verbal recall tasks",
        source: "10.1037/0033-2909.132.3.354",
        method: "Meta-analysis",
        sample: "839 assessments in 317 experiments, 184 articles",
        publishedOn: "2006",
        keyFigures: "Spaced study is remembered longer than massed study across the literature.",
      },
      {
        id: "e2",
        kind: "experiment",
        direction: "supports",
        strength: "high",
        title: "Cepeda et al. 2008: Spacing effects in learning",
        source: "10.1111/j.1467-9280.2008.02209.x",
        method: "Experiment crossing gaps up to 3.5 months with tests up to a year later",
        sample: "over 1,350 people",
        publishedOn: "2008",
        keyFigures:
          "Best gap about **20 to 40%** of a delay of one week, **5 to 10%** of a delay of one year.",
      },
      {
        id: "e3",
        kind: "experiment",
        direction: "supports",
        strength: "moderate",
        title: "Kang et al. 2014: Retrieval practice over the long term",
        source: "10.3758/s13423-014-0636-z",
        method:
          "Four weeks of vocabulary practice, expanding against equal gaps, final test eight weeks later",
        publishedOn: "2014",
        keyFigures: "Expanding and equal gaps tied at the end; expanding gave better recall meanwhile.",
        note: "Narrows it: the shape of the schedule matters less than having gaps.",
      },
    ],
    prompts: [
      {
        id: "q1",
        kind: "free",
        question: "You will need it in a year. About how far apart should two sessions lie?",
        answer: "About 5 to 10% of the year: three to five weeks.",
      },
      {
        id: "q2",
        kind: "choices",
        question: "On a final test eight weeks later, expanding gaps did … equal gaps.",
        answer: "As well as: the two tied, though expanding gaps gave better recall along the way.",
        choices: [
          { id: "c1", text: "better than" },
          { id: "c2", text: "as well as" },
          { id: "c3", text: "worse than" },
        ],
        rightChoiceId: "c2",
      },
    ],
  },
};
