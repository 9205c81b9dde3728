import type { DemoInsight } from "../demo-insight";

export const testingEffect: DemoInsight = {
  slug: "testing-effect",
  author: "senior.researcher",
  translator: "product.lead",
  reviewer: "product.lead",
  topics: ["learning-memory"],
  audience: ["lantern"],
  publishedDaysAgo: 872,
  reviewMonths: 36,
  halfLifeYears: 30,
  links: [
    {
      kind: "supports",
      to: "spacing-effect",
      note: "A gap works best when it ends in an attempt to recall.",
    },
  ],
  followers: ["new.researcher", "new.pm", "research.lead"],
  content: {
    statement:
      "Trying to recall material strengthens later memory more than rereading it, even though rereading looks better minutes afterwards.",
    summary:
      "Students who tried to recall a text remembered more of it after two days and after a week than students who reread it, although the rereaders did better after five minutes and felt surer. Wherever knowledge must last, ask a short question, let people answer from memory, then show the answer.",
    certainty: "high",
    certaintyReason: "High: controlled experiments and a meta-analysis agree.",
    businessContext:
      "Sending the document round again is what most teams do, and it feels useful. It is the weaker use of the same minutes, and the feeling is exactly what misleads.",
    goals: [
      {
        id: "g1",
        text: "Every finding we expect people to remember has at least one question that asks for it.",
      },
      { id: "g2", text: "Learning is judged by what is recalled after a delay, in every course we run." },
    ],
    nonGoals: [{ id: "n1", text: "To grade staff." }],
    limitations: [
      { id: "l1", text: "The gain shrinks when recall fails and nobody gives the answer." },
      { id: "l2", text: "Prose and word material; transfer to other problems is smaller." },
      { id: "l3", text: "In classrooms the effect varies." },
      { id: "l4", text: "It concerns recall with little at stake, not grading." },
    ],
    usageDo: [
      { id: "d1", text: "Ask a short question to be answered freely, and give the answer afterwards." },
      { id: "d2", text: "Test after a delay, not at the end of the same session." },
    ],
    usageDont: [{ id: "x1", text: "Judge learning by how fluent a second reading feels." }],
    usageNotes:
      "Failing to recall is not wasted **if** the answer follows. Perfect recall minutes after reading says little. Ask Demo Senior Researcher for help with a question that asks for the point rather than for a number.",
    background:
      "Tests were long seen as a way to measure learning. Roediger and Karpicke asked whether taking one also produces it, and whether learners can tell.",
    method:
      "Two experiments: students read a prose passage, then either reread it or wrote down what they could recall, without feedback. The final test came after five minutes, two days or a week.",
    evaluation: `Recall in the first experiment:

| final test after | recalled before | reread before |
| --- | --- | --- |
| 5 minutes | 75% | 81% |
| 1 week | 56% | 42% |

The meta-analysis puts the mean effect at g of about 0.50.`,
    openQuestions:
      "How well does it hold for procedures, and how small may a question be before it no longer helps?",
    evidence: [
      {
        id: "e1",
        kind: "experiment",
        direction: "supports",
        strength: "high",
        title: "Roediger, Karpicke 2006: Test-enhanced learning",
        source: "10.1111/j.1467-9280.2006.01693.x",
        method: "Two experiments, students reading prose, no feedback",
        publishedOn: "2006",
        keyFigures:
          "Recall after 1 week **56%** (tested) against **42%** (reread); after 5 minutes 75% against 81%. Rereaders were more confident.",
      },
      {
        id: "e2",
        kind: "study",
        direction: "supports",
        strength: "high",
        title: "Rowland 2014: The effect of testing versus restudy on retention",
        source: "10.1037/a0037559",
        method: "Meta-analysis",
        publishedOn: "2014",
        keyFigures: "Mean g about **0.50**.",
      },
    ],
    prompts: [
      {
        id: "q1",
        kind: "free",
        question:
          "After a week, who recalled more, those who had been tested or those who had reread? And who felt surer?",
        answer: "Those who had been tested recalled more; the rereaders felt surer.",
      },
    ],
  },
};
