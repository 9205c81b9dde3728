import type { DemoInsight } from "../demo-insight";

export const transactiveMemory: DemoInsight = {
  slug: "transactive-memory",
  author: "leaving.engineer",
  reviewer: "senior.researcher",
  topics: ["teamwork", "learning-memory"],
  audience: ["keel"],
  publishedDaysAgo: 690,
  reviewMonths: 24,
  halfLifeYears: 15,
  links: [
    {
      kind: "supports",
      to: "code-review-spreads-knowledge",
      note: "Review is one of the ways in which a team learns who knows what.",
    },
  ],
  followers: ["engineering.manager", "research.lead"],
  content: {
    statement:
      "Groups trained together remember and perform a shared task better, because members learn who knows what.",
    summary:
      "Groups of three that had learned to assemble a radio together recalled more and built better a week later than groups whose members had been trained apart. Knowing each other's strengths made most of the difference. Train people as the unit in which they will work, and make it visible who knows what.",
    certainty: "moderate",
    certaintyReason: "Moderate: the laboratory basis is solid, causal evidence from working life is weaker.",
    businessContext:
      "When teams are reshuffled, nobody loses what they know, but everybody loses track of who knows it. That loss is invisible on any chart and shows as questions asked of the wrong person.",
    goals: [
      {
        id: "g1",
        text: "After a reorganisation, each member of a new team can name whom to ask for its main areas.",
      },
      { id: "g2", text: "Crews that work together are trained together." },
    ],
    nonGoals: [{ id: "n1", text: "To oppose every reorganisation." }],
    limitations: [
      { id: "l1", text: "Students, and one short assembly task." },
      { id: "l2", text: "Turnover breaks the effect." },
      { id: "l3", text: "Familiarity and motivation within the group are hard to separate from it." },
      { id: "l4", text: "A directory is not the same as having seen somebody's expertise at work." },
    ],
    usageDo: [
      { id: "d1", text: "Train people who will work together as one unit." },
      { id: "d2", text: "Make the owners of knowledge visible." },
    ],
    usageDont: [{ id: "x1", text: "Expect a wiki page alone to create it." }],
    usageNotes:
      "A team in which everybody names the same person for everything is *low* on this, however well it performs today. Different names for different areas, agreed on by all, is what high looks like. Ask Demo Leaving Engineer how Keel keeps its list.",
    background:
      "The idea of a group memory is older: members specialise, and rely on each other for the rest. Liang, Moreland and Argote asked whether training a group together produces it and pays off.",
    method:
      "Laboratory experiment: people learned to assemble a radio either in the group of three in which they would be tested, or individually; a week later all worked in groups.",
    evaluation:
      "Groups trained together recalled more of the procedure and built better radios, and the advantage ran mainly through knowing each other's expertise.",
    openQuestions:
      "How long does it last when members change one at a time, and can it be rebuilt faster than by working together for months?",
    evidence: [
      {
        id: "e1",
        kind: "experiment",
        direction: "supports",
        strength: "moderate",
        title: "Liang, Moreland, Argote 1995: Group versus individual training and group performance",
        source: "10.1177/0146167295214009",
        method: "Laboratory experiment, groups assembling radios a week after training",
        sample: "groups of three students",
        publishedOn: "1995",
        keyFigures:
          "Groups trained together recalled more and built better, mainly through knowing each other's expertise.",
      },
    ],
    prompts: [
      {
        id: "q1",
        kind: "free",
        question: "Why did groups that had been trained together do better?",
        answer: "Each knew which part the others had mastered, and could leave it to them.",
      },
    ],
  },
};
