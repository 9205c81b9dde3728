import type { DemoInsight } from "../demo-insight";

export const fiveUserTestsVary: DemoInsight = {
  slug: "five-user-tests-vary",
  author: "senior.researcher",
  translator: "product.lead",
  reviewer: "experiment.lead",
  topics: ["usability-testing"],
  audience: ["lantern"],
  publishedDaysAgo: 700,
  reviewMonths: 24,
  halfLifeYears: 10,
  links: [
    {
      kind: "contradicts",
      to: "five-user-tests",
      note: "Same average, but a single group of five can land almost anywhere below it.",
    },
  ],
  followers: ["new.researcher"],
  content: {
    statement:
      "Two random groups of five testers can perform very differently: one may catch nearly every problem, another barely half.",
    summary:
      "When groups of five were drawn at random from 60 tested users, the best found 99% of the known problems and the worst 55%. With ten, the worst group still found 80%, with twenty 95%. Five people remain fine for finding things to fix. When a release hangs on the test, invite more, and say what it may have missed.",
    certainty: "high",
    certaintyReason:
      "The spread follows from sampling itself and was measured directly; how wide it is on other products is less certain.",
    businessContext:
      "A lucky small sample can wave a bad flow through, and it looks exactly like a good result. The cost turns up after launch, in support calls and lost sign-ups, where nobody connects it with the test.",
    goals: [
      { id: "g1", text: "Release decisions on risky flows rest on tests with 10 to 20 people." },
      { id: "g2", text: "Every test report says what a test of its size could have missed." },
    ],
    nonGoals: [{ id: "n1", text: "Talking anyone out of small formative tests." }],
    limitations: [
      { id: "l1", text: "The measured spread comes from one web application and a structured set of tasks." },
      {
        id: "l2",
        text: "“All problems” means all that 60 people found; some may have escaped every one of them.",
      },
      { id: "l3", text: "A trifling problem counts as much as a severe one." },
    ],
    usageDo: [
      { id: "d1", text: "Go up to 10 to 20 people where a missed problem would be expensive." },
      { id: "d2", text: "Name in the report what the test could have missed." },
    ],
    usageDont: [{ id: "x1", text: "Read “nothing found” by five people as “safe”." }],
    usageNotes:
      "Look at the *worst* group, not at the mean: it tells you what an unlucky draw does to you. A low worst value (55% with five) asks for more people or another round; a high one (95% with twenty) means that luck hardly matters any more. Demo Senior Researcher (Lantern) helps to choose a size.",
    background:
      "The five-user rule speaks of averages. A team, however, runs one group and never sees the others it might have drawn, so what it needs to know is how far groups differ.",
    method:
      "In the main study 60 people tested one application with the same tasks. Groups of 5, 10 and 20 were then drawn from them at random, many times, and each group’s problems were compared with the full list. A later review examines the binomial model behind such estimates and where its assumptions are weak.",
    evaluation: `| people per group | share of known problems found |
| --: | --- |
| 5 | between 55% and 99% |
| 10 | at least 80% |
| 20 | at least 95% |`,
    openQuestions:
      "Nobody has repeated the exercise with problems weighted by severity on a product like ours; a shared test with many participants would let us draw our own curve.",
    evidence: [
      {
        id: "e1",
        kind: "study",
        direction: "supports",
        strength: "moderate",
        title: "Faulkner 2003: Beyond the five-user assumption",
        source: "https://doi.org/10.3758/BF03195514",
        method: "Usability test with random subsets drawn from all participants",
        sample: "60 users",
        publishedOn: "2003",
        keyFigures:
          "Groups of 5 found 55% to 99% of the problems; the worst group of 10 found 80%, the worst of 20 found 95% ([abstract](https://www.mendeley.com/catalogue/c34dd839-5c41-3b87-acff-949e7512f662/)).",
        note: "Measures the spread that the statement describes.",
      },
      {
        id: "e2",
        kind: "publication",
        direction: "supports",
        strength: "moderate",
        title: "Schmettow 2012: Sample size in usability studies",
        source: "http://mags.acm.org/communications/201204?pg=68",
        method: "Review of the binomial model of problem discovery",
        publishedOn: "2012",
        keyFigures:
          "Names three weak assumptions: independence, completeness and equal visibility of problems.",
        note: "Explains why groups vary more than the simple model allows. Commun ACM 55(4).",
      },
    ],
    prompts: [
      {
        id: "q1",
        question: "In the study with 60 users, which range did random groups of five find?",
        answer: "Between 55% and 99% of the known problems.",
      },
    ],
  },
};
