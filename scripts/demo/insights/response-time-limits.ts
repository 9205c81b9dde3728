import type { DemoInsight } from "../demo-insight";

export const responseTimeLimits: DemoInsight = {
  slug: "response-time-limits",
  author: "leaving.engineer",
  translator: "product.lead",
  reviewer: "senior.researcher",
  topics: ["performance", "interaction-design"],
  audience: ["keel", "harbour"],
  publishedDaysAgo: 1020,
  reviewMonths: 24,
  halfLifeYears: 15,
  links: [
    {
      kind: "supports",
      to: "search-delay-costs-usage",
      note: "Why waiting hurts; that record says how much it cost in two measured cases.",
    },
  ],
  followers: ["platform.engineer", "product.manager"],
  content: {
    statement:
      "Three working thresholds guide feedback: about 0.1 s feels immediate, about 1 s keeps the train of thought, about 10 s is the edge of attention.",
    summary:
      "Three round numbers have served designers for decades: a tenth of a second for the sense of direct control, one second for unbroken thought, ten for staying with the task at all. They were argued from judgement, not measured. Use them as shared budgets for feedback and waiting, not as limits set by nature.",
    certainty: "moderate",
    certaintyReason:
      "Rules of thumb that have lasted, but no measured constants: they were reasoned out, not tested.",
    businessContext:
      "A wait without a sign of life looks like a failure: people press again, leave, or call. Common budgets end the debate about when a spinner is due, and tell engineering which waits are worth attacking first.",
    goals: [
      {
        id: "g1",
        text: "Each common path has a written time budget, and its usual time is below one second.",
      },
      { id: "g2", text: "No wait beyond about a second goes without a sign of progress." },
    ],
    nonGoals: [{ id: "n1", text: "Forecasting revenue from speed." }],
    limitations: [
      { id: "l1", text: "The neat trio is a later simplification; Miller did not put it that way." },
      { id: "l2", text: "The values rest on judgement, not on trials." },
      { id: "l3", text: "What people tolerate shifts with what they expect and what they are shown." },
      { id: "l4", text: "It is no model of revenue." },
    ],
    usageDo: [
      { id: "d1", text: "Show progress when a wait exceeds about 1 s, and an estimate when it nears 10 s." },
      { id: "d2", text: "Budget the common path below 1 s." },
    ],
    usageDont: [{ id: "x1", text: "Present the three numbers as biological limits." }],
    usageNotes: `| usual wait | what it means | what to show |
| --- | --- | --- |
| below 0.1 s | feels direct | nothing |
| up to 1 s | noticed, thought goes on | little or nothing |
| 1 to 10 s | thought breaks | progress |
| near 10 s and more | attention goes | an estimate, and a way to leave |

Ask Demo Leaving Engineer (Keel) how the budgets of our pages were set.`,
    background:
      "With the first interactive computers the question arose how fast they had to answer. The answers were collected per kind of transaction, and condensed much later for designers of user interfaces.",
    method:
      "Miller went through 17 kinds of transaction and argued for each what delay would be acceptable, without an experiment. Nielsen, building on Miller and on Card and colleagues, reduced this to three values. We read both accounts; nothing here was measured by us.",
    evaluation:
      "There is no error to report because there was no measurement. In favour of the values speaks that they stayed useful across decades of devices; against taking them literally, that Miller’s acceptable delays differ from kind to kind.",
    openQuestions:
      "Do the people who use our booking tools all day expect more than casual visitors? Expectation moves the thresholds, and we have not asked.",
    evidence: [
      {
        id: "e1",
        kind: "publication",
        direction: "supports",
        strength: "low",
        title: "Miller 1968: Response time in man-computer conversational transactions",
        source: "https://doi.org/10.1145/1476589.1476628",
        method: "Expert analysis, no experiment",
        sample: "17 kinds of transaction",
        publishedOn: "1968",
        keyFigures:
          "Acceptable delays differ by kind of transaction ([summary](https://feelsfast.fyi/concepts/canonical-thresholds)).",
        note: "The root of the thresholds, though not in the form of three numbers.",
      },
      {
        id: "e2",
        kind: "publication",
        direction: "supports",
        strength: "low",
        title: "Nielsen 1993: Usability Engineering, chapter 5",
        source: "https://lettersremain.com/the-three-important-response-time-limits/",
        method: "Textbook synthesis of Miller 1968 and Card et al. 1991",
        publishedOn: "1993",
        keyFigures: "0.1 s, 1 s and 10 s as the three limits.",
        note: "Where the trio comes from; address of an account of the chapter.",
      },
    ],
    prompts: [
      {
        id: "q1",
        question: "What does each of the thresholds 0.1 s, 1 s and 10 s protect?",
        answer: "The feeling of direct control, the unbroken train of thought, and attention to the task.",
      },
      {
        id: "q2",
        kind: "short",
        question: "Beyond roughly how many seconds should an interface show progress?",
        answer: "Beyond about 1 second.",
        accepted: ["1", "1 s", "one", "1 second", "one second", "about 1", "about 1 s"],
      },
    ],
  },
};
