import type { DemoInsight } from "../demo-insight";

export const aiAssistantSpeedupSimpleTask: DemoInsight = {
  slug: "ai-assistant-speedup-simple-task",
  author: "platform.engineer",
  translator: "analyst",
  reviewer: "experiment.lead",
  topics: ["engineering-practice"],
  audience: ["keel"],
  publishedDaysAgo: 236,
  reviewMonths: 6,
  halfLifeYears: 1,
  links: [
    {
      kind: "contradicts",
      to: "ai-assistant-slowdown-experts",
      note: "A large gain on one small task, a loss on familiar work: the task and the people differ.",
    },
  ],
  followers: ["engineering.manager", "analyst", "leaving.engineer"],
  content: {
    statement:
      "Given one small, well-specified programming task, developers with a code-completion assistant finished far sooner than those without.",
    summary:
      "In a randomised experiment, developers with an assistant wrote a simple HTTP server in 71 minutes on average, those without in 161. The task was small, new and clear, the people were hired for it, and quality was not measured. Pilot on your own tasks with random assignment before you expect anything of the kind.",
    certainty: "moderate",
    certaintyReason:
      "Moderate for tasks like this one; low for everyday work, which a later trial contradicts.",
    businessContext:
      "Whoever decides on licences needs an expected gain, and this is the number on the brochure. It helps to know exactly where it was shown.",
    goals: [
      {
        id: "g1",
        text: "Every licence request that quotes this figure also states the task on which it was measured.",
      },
      { id: "g2", text: "We have measured a gain or a loss on our own tasks, with random assignment." },
    ],
    nonGoals: [{ id: "n1", text: "To forecast what a team will get done." }],
    limitations: [
      { id: "l1", text: "One task from scratch, done by hired freelancers." },
      { id: "l2", text: "Some of the authors work for the makers of the tool." },
      { id: "l3", text: "Only time was measured; neither quality nor maintenance." },
      { id: "l4", text: "A model of 2022, long outdated." },
    ],
    usageDo: [{ id: "d1", text: "Pilot on your own tasks, and let chance decide who works with the tool." }],
    usageDont: [{ id: "x1", text: "Apply 56% to the throughput of a team." }],
    usageNotes:
      "Read the figure as what was possible on a task made for it. The interval is wide: even within this experiment, anything from 21 to 89% fits. Ask Demo Platform Engineer about pilots, Demo Analyst about their size.",
    background:
      "Code completion by large models was new when this experiment was run, partly by people from the makers of the tool. Its result became a figure quoted everywhere.",
    method:
      "Randomised experiment with freelancers who were asked to write an HTTP server in JavaScript; the time they took was compared between those with and those without the assistant.",
    evaluation:
      "55.8% faster, with a 95% interval of 21 to 89%; 71 minutes against 161; 95 people had been recruited.",
    openQuestions:
      "What do present tools gain or cost on our own routine work, in time and in what has to be repaired later?",
    evidence: [
      {
        id: "e1",
        kind: "experiment",
        direction: "supports",
        strength: "moderate",
        title: "Peng, Kalliamvakou, Cihon, Demirer 2023: The impact of AI on developer productivity",
        source: "https://arxiv.org/abs/2302.06590",
        method: "Randomised experiment, an HTTP server in JavaScript",
        sample: "95 recruited",
        publishedOn: "2023",
        keyFigures: "**55.8%** faster (95% CI 21 to 89%): 71 minutes against 161.",
      },
      {
        id: "e2",
        kind: "experiment",
        direction: "contradicts",
        strength: "moderate",
        title:
          "Becker, Rush, Barnes, Rein 2025: Measuring the impact of early-2025 AI on experienced open-source developer productivity",
        source: "https://arxiv.org/abs/2507.09089",
        method: "Randomised by task, maintainers in their own repositories",
        sample: "16 developers, 246 tasks",
        publishedOn: "2025",
        keyFigures: "**+19%** time with AI allowed (CI +2% to +39%).",
        note: "Contradicts the wider reading; the tasks and people are of another kind.",
      },
    ],
    prompts: [
      {
        id: "q1",
        kind: "free",
        question: "What kind of task gave the speed-up of 56%?",
        answer: "A single self-contained one: writing a simple HTTP server in JavaScript.",
      },
    ],
  },
};
