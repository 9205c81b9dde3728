import type { DemoInsight } from "../demo-insight";

export const aiAssistantSlowdownExperts: DemoInsight = {
  slug: "ai-assistant-slowdown-experts",
  author: "platform.engineer",
  translator: "analyst",
  reviewer: "experiment.lead",
  topics: ["engineering-practice", "replication"],
  audience: ["keel", "compass"],
  publishedDaysAgo: 148,
  reviewMonths: 6,
  halfLifeYears: 1,
  links: [
    {
      kind: "contradicts",
      to: "ai-assistant-speedup-simple-task",
      note: "Experienced people in code they know, against freelancers on one new task.",
    },
  ],
  followers: ["engineering.manager", "analyst", "experiment.lead", "product.lead"],
  content: {
    statement:
      "In early 2025, experienced maintainers working in code they knew well took longer when AI tools were allowed, while believing they were faster.",
    summary:
      "In a trial with 16 maintainers and 246 tasks, work with AI tools allowed took 19% longer, while the same people believed it had gone 20% faster. A follow-up with later tools points the other way, but its authors call it unreliable. Measure instead of asking, and put a date on whatever you conclude.",
    certainty: "moderate",
    certaintyReason:
      "Moderate for that moment and that group; low for today, since tools and habits have moved on.",
    businessContext:
      "Felt speed is easily taken for measured speed, and licences are bought on it. The lasting lesson is the distance between the two, not the sign of either.",
    goals: [
      {
        id: "g1",
        text: "Claims of productivity in our proposals rest on measured times, with the month in which they were taken.",
      },
      {
        id: "g2",
        text: "Our own pilot compares randomly assigned tasks, and asks people for their estimate as well.",
      },
    ],
    nonGoals: [{ id: "n1", text: "To pass a verdict on present tools." }],
    limitations: [
      { id: "l1", text: "16 people, in mature repositories." },
      { id: "l2", text: "The tools of one half-year." },
      { id: "l3", text: "Time was measured, not quality." },
      { id: "l4", text: "People now refuse to work without AI, which makes controls hard to recruit." },
    ],
    usageDo: [
      { id: "d1", text: "Measure rather than ask." },
      { id: "d2", text: "Put a date on any conclusion." },
    ],
    usageDont: [{ id: "x1", text: "Cite it as proof that such tools slow everyone down." }],
    usageNotes:
      'A self-report of "much faster" tells you how the work felt. If measured and felt speed agree, say so; if they differ, trust the clock. Ask Demo Experimentation Lead how to assign tasks at random, Demo Platform Engineer about our pilot.',
    background:
      "Earlier experiments had used small new tasks. METR asked what happens to people who know their code well, in the work they would have done anyway.",
    method:
      "Each task was assigned at random to AI allowed or not allowed. Developers forecast the effect beforehand and estimated it afterwards.",
    evaluation: `| | effect on time |
| --- | --- |
| forecast beforehand | -24% |
| believed afterwards | -20% |
| measured | +19% (CI +2% to +39%) |

The follow-up of February 2026, with later tools, found -18% (CI -38% to +9%) for returning and -4% (CI -15% to +9%) for new developers; its authors judge these raw figures unreliable, because many refused tasks without AI.`,
    openQuestions: "How can a fair control be kept when people no longer want to work without the tools?",
    evidence: [
      {
        id: "e1",
        kind: "experiment",
        direction: "supports",
        strength: "moderate",
        title:
          "Becker, Rush, Barnes, Rein 2025: Measuring the impact of early-2025 AI on experienced open-source developer productivity",
        source: "https://arxiv.org/abs/2507.09089",
        method: "Randomised by task, maintainers in their own repositories",
        sample: "16 developers, 246 tasks",
        publishedOn: "2025",
        keyFigures: "**+19%** time (CI +2% to +39%); forecast -24%, believed -20%.",
      },
      {
        id: "e2",
        kind: "experiment",
        direction: "contradicts",
        strength: "very-low",
        title: "METR 2026: Note on changing the design of the developer productivity study",
        source:
          "https://insights.marvin-42.com/articles/metr-follow-up-from-20-slowdown-to-possible-ai-speedup-for-expert-developers",
        method: "Randomised by task, later tools; read in a report of the note",
        sample: "57 developers, over 800 tasks",
        publishedOn: "2026-02",
        keyFigures:
          "Raw **-18%** (CI -38% to +9%) for returning and **-4%** (CI -15% to +9%) for new developers.",
        note: "Judged unreliable by its authors: many refused tasks without AI.",
      },
    ],
    prompts: [
      {
        id: "q1",
        kind: "free",
        question:
          "In the trial of early 2025, what did developers believe about their speed, and what was measured?",
        answer: "The developers thought they had been about 20% faster; they were about 19% slower.",
      },
      {
        id: "q2",
        kind: "choices",
        question: "Why do its authors distrust the follow-up of February 2026?",
        answer: "Many developers refused tasks without AI, so the comparison is no longer fair.",
        choices: [
          { id: "c1", text: "Many developers refused tasks without AI." },
          { id: "c2", text: "The tasks were too small." },
          { id: "c3", text: "Times were estimated, not measured." },
        ],
        rightChoiceId: "c1",
      },
    ],
  },
};
