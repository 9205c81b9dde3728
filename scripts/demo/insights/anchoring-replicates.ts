import type { DemoInsight } from "../demo-insight";

export const anchoringReplicates: DemoInsight = {
  slug: "anchoring-replicates",
  author: "experiment.lead",
  translator: "product.lead",
  reviewer: "product.lead",
  topics: ["behaviour-choice", "replication"],
  publishedDaysAgo: 520,
  reviewMonths: 24,
  halfLifeYears: 15,
  followers: ["engineering.manager"],
  content: {
    statement:
      "A number seen just before an estimate pulls the estimate toward it, and this held up in a large multi-site replication.",
    summary:
      "People who have just seen a high number estimate higher than people who have just seen a low one, even when the number is plainly random. The effect was among the largest of the thirteen retested across 36 samples. Collect estimates independently before anybody shows a figure, and choose the reference numbers you display with care.",
    certainty: "high",
    certaintyReason:
      "High for numeric estimates, where a large multi-site replication confirmed it; medium for prices and negotiation, where results are less stable.",
    businessContext:
      "The first figure on the table bends those that follow: in planning, in risk, in what people think is a normal contribution or a fair price. It costs nothing to ask for estimates before showing one, and it is hard to undo afterwards.",
    goals: [
      {
        id: "g1",
        text: "In planning rounds, estimates are written down by each person before any is read out.",
      },
      {
        id: "g2",
        text: "Each suggested amount shown to customers has a written reason for being that number.",
      },
    ],
    nonGoals: [{ id: "n1", text: "To set a price." }],
    limitations: [
      { id: "l1", text: "The classic items ask about unfamiliar quantities, with nothing at stake." },
      { id: "l2", text: "Knowledge of the matter and incentives weaken the pull." },
      { id: "l3", text: "Several mechanisms go by the same name." },
      {
        id: "l4",
        text: "What arbitrary numbers do to **willingness to pay** is far less stable than what they do to estimates.",
      },
    ],
    usageDo: [
      { id: "d1", text: "Gather independent estimates before showing any figure." },
      { id: "d2", text: "Choose displayed reference numbers honestly: they will be leaned on." },
    ],
    usageDont: [{ id: "x1", text: "Assume that a high list price always raises sales." }],
    usageNotes:
      "Estimates that lie close together are worth something only if they were made apart. If they cluster around the first one spoken, treat them as one estimate. Ask Demo Experimentation Lead how to run a round of independent estimates.",
    background:
      "Tversky and Kahneman spun a wheel of fortune before asking people for an estimate that had nothing to do with it. The demonstration became a textbook case, and so a natural candidate when psychology began to recheck its textbook cases.",
    method:
      "Many Labs ran the same protocol for thirteen effects in 36 samples, partly in laboratories and partly online, in the United States and elsewhere. Four of its items tested anchoring.",
    evaluation:
      "After the wheel showed 10, the median estimate was 25%; after 65 it was 45%. In Many Labs, 10 of 13 effects replicated, with little difference between laboratory and online or between US and other samples; the four anchoring items were among the largest. Flag priming and currency priming did not replicate.",
    openQuestions:
      "How much of the pull is left when people estimate their own familiar work and are held to it?",
    evidence: [
      {
        id: "e1",
        kind: "experiment",
        direction: "supports",
        strength: "low",
        title: "Tversky, Kahneman 1974: Judgment under uncertainty",
        source: "10.1126/science.185.4157.1124",
        method: "Wheel-of-fortune demonstration",
        publishedOn: "1974",
        keyFigures: "Median estimates **25%** after the number 10, **45%** after 65.",
        note: "The origin; a demonstration rather than a measurement.",
      },
      {
        id: "e2",
        kind: "experiment",
        direction: "supports",
        strength: "high",
        title: "Klein et al. 2014: Investigating variation in replicability (Many Labs)",
        source: "10.1027/1864-9335/a000178",
        method: "One protocol for 13 effects, repeated in many laboratories and online",
        sample: "36 samples, N = 6,344",
        publishedOn: "2014",
        keyFigures: "**10 of 13** effects replicated; the four anchoring items were among the largest.",
      },
    ],
    prompts: [
      {
        id: "q1",
        kind: "free",
        question: "How did anchoring fare in Many Labs, and which two of the thirteen effects failed?",
        answer: "It was among the largest effects. Flag priming and currency priming did not replicate.",
      },
    ],
  },
};
