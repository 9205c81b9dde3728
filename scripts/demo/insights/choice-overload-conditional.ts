import type { DemoInsight } from "../demo-insight";

export const choiceOverloadConditional: DemoInsight = {
  slug: "choice-overload-conditional",
  author: "product.lead",
  translator: "senior.researcher",
  reviewer: "senior.researcher",
  topics: ["behaviour-choice", "replication"],
  audience: ["harbour", "lantern"],
  publishedDaysAgo: 640,
  reviewMonths: 18,
  halfLifeYears: 8,
  checks: [
    {
      by: "product.lead",
      daysAgo: 150,
      checked:
        "Re-read both meta-analyses and compared the four conditions and all counts with what stands here.",
    },
  ],
  goalTicks: [
    {
      goal: "g1",
      state: "met",
      note: "The plan chooser got grouping and a recommended plan first; the range was left as it was.",
      by: "product.lead",
      daysAgo: 140,
    },
  ],
  links: [
    {
      kind: "contradicts",
      to: "choice-overload-jam",
      note: "Pooled over many experiments, the number of options alone does next to nothing.",
    },
    { kind: "derived-from", to: "choice-overload-jam", note: "The jam study is among the data pooled here." },
    {
      kind: "supports",
      to: "nudges-shrink-at-scale",
      note: "Another famous effect that shrinks once all the evidence is counted.",
    },
  ],
  followers: ["product.manager", "analyst"],
  content: {
    statement:
      "Adding options harms choosing only under certain conditions; averaged over published and unpublished experiments the effect of set size is about nil.",
    summary:
      "Long lists do not hurt as such. Over 50 experiments the average effect of more options is close to zero, with a wide spread around it. Trouble comes when the task is hard, the set is complex, people do not know what they like, or they want to spare effort. Make the choice easier first; cut the range only after testing it with the audience concerned.",
    certainty: "moderate",
    certaintyReason:
      "High that there is no universal effect, since the pooled experiments agree on that; only moderate for the list of conditions, so the whole claim gets the lower mark.",
    businessContext:
      "How much we offer drives what it costs to run, how long people search and what they buy. Knowing when a list is a burden lets us simplify where it pays, and leave alone the ranges that customers value.",
    goals: [
      {
        id: "g1",
        text: "Before a range is cut, grouping, a recommendation or comparable attributes have been tried and measured.",
      },
      {
        id: "g2",
        text: "Decisions on the number of plans, items or fields name which of the four conditions apply.",
      },
    ],
    nonGoals: [{ id: "n1", text: "Arguing that more options are always fine." }],
    limitations: [
      {
        id: "l1",
        text: "Once moderators are modelled, the two meta-analyses disagree on whether an overall effect exists.",
      },
      { id: "l2", text: "Most of the studies behind them are small." },
      {
        id: "l3",
        text: "The goods were mostly hypothetical or of little consequence to the person choosing.",
      },
      { id: "l4", text: "“Many” and “few” mean very different set sizes from one study to the next." },
    ],
    usageDo: [
      {
        id: "d1",
        text: "Lower the difficulty before you lower the number: group, recommend one option, make attributes comparable.",
      },
      { id: "d2", text: "Test range size separately for newcomers and for people who know what they want." },
    ],
    usageDont: [{ id: "x1", text: "Apply a magic number of options." }],
    usageNotes:
      "An effect near zero with a *large spread* is not the same as “never matters”: some settings gain from more, some lose. The more of the four conditions you can tick, the likelier it is that yours loses. Ask Demo Product Lead (Harbour) about past range tests and Demo Senior Researcher (Lantern) about finding out what people already prefer.",
    background:
      "The jam study and others like it suggested that large assortments paralyse. Later experiments came out both ways, and not all of them were published, so the question could only be settled by counting every one.",
    method:
      "Two meta-analyses, read side by side. The first pools experiments on the number of options, including unpublished ones, and asks for the average. The second asks which circumstances move the effect, and sorts them into four: difficulty of the task, complexity of the set, uncertainty about one’s taste, and the wish to save effort.",
    evaluation: `| analysis | pooled | main answer |
| --- | --- | --- |
| Scheibehenne et al. | 63 conditions, 50 experiments, N = 5,036 | average near zero, large spread |
| Chernev et al. | 99 observations, N = 7,202 | each of four conditions strengthens overload |`,
    openQuestions:
      "Does an overall effect remain after the conditions are modelled? The two analyses answer differently, and choices with real stakes are thinly covered in both.",
    evidence: [
      {
        id: "e1",
        kind: "study",
        direction: "supports",
        strength: "high",
        title: "Scheibehenne, Greifeneder, Todd 2010: Can there ever be too many options?",
        source: "https://doi.org/10.1086/651235",
        method: "Meta-analysis of published and unpublished experiments",
        sample: "63 conditions from 50 experiments, N = 5,036",
        publishedOn: "2010",
        keyFigures:
          "Mean effect of set size near zero, large spread between experiments ([abstract](https://core.ac.uk/display/18253856)).",
        note: "Carries the second half of the statement: no effect on average.",
      },
      {
        id: "e2",
        kind: "study",
        direction: "supports",
        strength: "moderate",
        title: "Chernev, Böckenholt, Goodman 2015: Choice overload",
        source: "https://doi.org/10.1016/j.jcps.2014.08.002",
        method: "Meta-analysis of what makes overload stronger or weaker",
        sample: "99 observations, N = 7,202",
        publishedOn: "2015",
        keyFigures: `Each of four conditions strengthens overload ([summary](https://www.scholars.northwestern.edu/en/publications/choice-overload-a-conceptual-review-and-meta-analysis)):

- a hard task
- a complex set
- uncertain taste
- the wish to save effort`,
        note: "Carries the first half: the conditions. Sees an overall effect where the other analysis does not.",
      },
      {
        id: "e3",
        kind: "experiment",
        direction: "contradicts",
        strength: "low",
        title: "Iyengar, Lepper 2000: When choice is demotivating",
        source: "https://doi.org/10.1037/0022-3514.79.6.995",
        method: "Field experiment in one gourmet shop",
        sample: "502 passers-by, of whom 249 stopped",
        publishedOn: "2000",
        keyFigures: "Bought, of those who stopped: 3% with 24 jams, 30% with 6.",
        note: "Read alone it says that more options hurt. It is one of the experiments pooled above.",
      },
    ],
    prompts: [
      {
        id: "q1",
        question: "Under which four conditions do more options tend to hurt?",
        answer:
          "A difficult task, a complex set of options, unclear preferences, and the aim of spending little effort.",
      },
      {
        id: "q2",
        kind: "choices",
        question: "Pooled over 50 experiments, what does a larger set of options do on average?",
        answer: "About nothing, with a large spread between experiments.",
        choices: [
          { id: "a", text: "It lowers purchases sharply" },
          { id: "b", text: "About nothing, though experiments differ widely" },
          { id: "c", text: "It raises satisfaction a little" },
        ],
        rightChoiceId: "b",
      },
    ],
  },
};
