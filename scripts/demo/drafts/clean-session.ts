import type { DemoDraft } from "../demo-draft";

export const cleanSession: DemoDraft = {
  slug: "clean-session",
  author: "senior.researcher",
  translator: "product.lead",
  topics: ["usability-testing"],
  links: [
    {
      kind: "derived-from",
      to: "five-user-tests-vary",
      note: "Draws the line for approvals from its spread.",
    },
    { kind: "supports", to: "five-user-tests-vary" },
  ],
  halfLifeYears: 10,
  startedDaysAgo: 33,
  savedDaysAgo: 8,
  review: {
    askedDaysAgo: 8,
    reviewers: ["research.lead"],
    message: "For the claims form: is the line between finding faults and approving a launch clear enough?",
    answered: {
      by: "research.lead",
      daysAgo: 1,
      state: "approved",
      answer: "Clear, and the spread is told with its limits. Publish it before the drivers come in.",
    },
    comments: [
      {
        by: "research.lead",
        daysAgo: 6,
        section: "summary",
        body: "Say which groups of ten and twenty you mean: the worst ones, not the average.",
        answers: [{ by: "senior.researcher", daysAgo: 5, body: "Done, in the summary and in the figures." }],
        resolved: { by: "research.lead", daysAgo: 3 },
      },
    ],
  },
  content: {
    statement:
      "A session without problems is no ground to approve a risky flow: a group of five can miss almost half of the known problems.",
    summary:
      "When random groups were drawn from 60 testers, the unluckiest five had met 55% of the known problems, the luckiest 99%. The worst group of ten met 80%, the worst of twenty 95%. Use small rounds to find faults to mend; before approving a flow in which mistakes cost people something, test with more.",
    certainty: "moderate",
    certaintyReason: "The spread is measured well, but in one study of one web application.",
    businessContext:
      "One calm session feels like permission. If the flow decides about money or safety, the price of a missed problem is paid by people who were not in the room.",
    goals: [
      {
        id: "g1",
        text: "Launch decisions on risky flows name the size of the test and what it could have missed.",
      },
    ],
    nonGoals: [{ id: "n1", text: "To discourage small rounds while a design is still changing." }],
    limitations: [
      { id: "l1", text: "One web application and a structured set of tasks." },
      { id: "l2", text: '"Known problems" are those that 60 people met; there may be more.' },
      { id: "l3", text: "Severity was not weighed: the missed half may be the harmless one, or not." },
    ],
    usageDo: [
      {
        id: "d1",
        text: "Run rounds of about five while mending, then ten to twenty people before approving a risky flow.",
      },
      { id: "d2", text: "Write down what the test could have missed." },
    ],
    usageDont: [{ id: "x1", text: 'Report "nothing found" from five people as "safe".' }],
    usageNotes:
      "Few problems found by few people says little; few problems found by twenty says a good deal. Ask Demo Senior Researcher for the size of a test.",
    evaluation:
      "Share of the known problems that the **worst** group met: 55% for five people, 80% for ten, 95% for twenty. The best group of five met 99%.",
    evidence: [
      {
        id: "e1",
        kind: "study",
        direction: "supports",
        strength: "moderate",
        title: "Faulkner 2003: Beyond the five-user assumption",
        source: "10.3758/BF03195514",
        method: "Random subsets drawn from 60 tested users",
        sample: "60 users",
        publishedOn: "2003",
        keyFigures: "Groups of 5 found **55% to 99%**; worst group of 10 **80%**, worst of 20 **95%**.",
      },
    ],
    prompts: [
      {
        id: "q1",
        question: "Five people met no problem in a risky flow. What may still be there?",
        answer: "A good deal: in one study the unluckiest group of five had met 55% of the known problems.",
      },
    ],
  },
};
