import type { DemoInsight } from "../demo-insight";

export const learningStylesUnsupported: DemoInsight = {
  slug: "learning-styles-unsupported",
  author: "senior.researcher",
  reviewer: "product.lead",
  topics: ["learning-memory", "replication"],
  publishedDaysAgo: 1052,
  reviewMonths: 36,
  halfLifeYears: 15,
  followers: ["engineering.manager"],
  content: {
    statement:
      "Matching teaching to a person's supposed learning style has no adequate evidence behind it, though people do have preferences.",
    summary:
      "People can say how they like to learn, but a review found hardly any study with the design needed to show that teaching them accordingly helps, and those few were mostly negative. Choose the medium that suits the content, adapt to what people already know, and spend nothing on sorting them into types.",
    certainty: "high",
    certaintyReason:
      "High that the required evidence is missing: a review set out what would count and looked for it.",
    businessContext:
      "Quizzes that sort people into types are sold together with a parallel course for each type. That multiplies the cost of training, and the money is missing where it would help: in practice, spacing and recall.",
    goals: [
      { id: "g1", text: "No training is bought because it sorts people by learning style." },
      { id: "g2", text: "Training budgets name the method they pay for and the evidence for it." },
    ],
    nonGoals: [{ id: "n1", text: "To ignore access needs." }],
    limitations: [
      { id: "l1", text: "Good evidence is absent; that is not a proof against every scheme." },
      { id: "l2", text: "Prior knowledge and ability do matter." },
      { id: "l3", text: "Varied media can help everyone." },
      { id: "l4", text: "Needs of access are not styles." },
    ],
    usageDo: [
      {
        id: "d1",
        text: "Choose the medium that suits the content: a map for a route, a sound for a language.",
      },
      { id: "d2", text: "Adapt to what people already know." },
    ],
    usageDont: [{ id: "x1", text: "Sort people by visual, auditory or hands-on type." }],
    usageNotes:
      "A vendor's figure that people *liked* their matched course measures preference, which nobody disputes. Ask for the crossover: each type doing best under its own method, on the same test. Demo Senior Researcher reads such offers with you.",
    background:
      "The idea is popular among teachers and trainers, with many schemes on offer. Pashler and colleagues were asked whether the evidence justifies using them.",
    method:
      "Review. The authors first stated what would count as proof: learners sorted by style, then assigned **at random** to methods, and an interaction in the same final test.",
    evaluation: "Very few studies had that design, and those which had it mostly spoke against matching.",
    openQuestions: "How large is the gain from adapting to prior knowledge in our own courses?",
    evidence: [
      {
        id: "e1",
        kind: "publication",
        direction: "supports",
        strength: "moderate",
        title: "Pashler, McDaniel, Rohrer, Bjork 2008: Learning styles: concepts and evidence",
        source: "10.1111/j.1539-6053.2009.01038.x",
        method: "Review against a stated standard of proof",
        publishedOn: "2008",
        keyFigures: "Very few studies with the needed crossover design, and those mostly negative.",
      },
    ],
    prompts: [
      {
        id: "q1",
        kind: "free",
        question: "What result would be needed to support matching teaching to learning styles?",
        answer: "A crossover in the same test: each group learns most when taught in its own style.",
      },
    ],
  },
};
