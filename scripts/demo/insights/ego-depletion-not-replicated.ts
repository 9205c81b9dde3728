import type { DemoInsight } from "../demo-insight";

export const egoDepletionNotReplicated: DemoInsight = {
  slug: "ego-depletion-not-replicated",
  author: "senior.researcher",
  translator: "product.lead",
  reviewer: "experiment.lead",
  topics: ["behaviour-choice", "replication"],
  audience: ["lantern"],
  publishedDaysAgo: 610,
  reviewMonths: 18,
  halfLifeYears: 8,
  checks: [
    {
      by: "senior.researcher",
      daysAgo: 118,
      checked:
        "Read the three multi-laboratory reports again side by side: the disagreement is about significance after exclusions, and the sizes still lie between 0.04 and 0.16.",
    },
  ],
  links: [
    {
      kind: "supersedes",
      to: "ego-depletion-original",
      note: "Tests the older claim with many laboratories and far more people.",
    },
    {
      kind: "derived-from",
      to: "ego-depletion-original",
      note: "It is that record's claim which is tested here.",
    },
  ],
  followers: ["new.researcher", "analyst"],
  content: {
    statement:
      "Large coordinated replications found the self-control depletion effect to be near zero, or at best very small.",
    summary:
      "Two multi-laboratory programmes, with 23 and 36 laboratories, could not tell the depletion effect from zero; a third, with 12, found a small one. Whatever is left is too small to build on. When people drop out, look for length, confusion or interruption, and keep real fatigue apart from this theory.",
    certainty: "high",
    certaintyReason:
      "High that the classic effect is not sizeable, since several preregistered programmes agree on that; medium on whether a small one exists.",
    businessContext:
      "Some designs rest on the belief that people use up their willpower. If the mechanism is doubtful, so is every decision that was argued from it, and the true cause of drop-off stays unmended. It is also a good exercise in reading replications that disagree.",
    goals: [
      { id: "g1", text: "No current design rationale in our products rests on willpower running low." },
      { id: "g2", text: "New analysts can say in their own words why the three programmes differ." },
    ],
    nonGoals: [{ id: "n1", text: "To deny that people get tired." }],
    limitations: [
      { id: "l1", text: "Proponents dispute whether the tasks used were depleting enough." },
      { id: "l2", text: "Brief tasks in a laboratory are not working days." },
      {
        id: "l3",
        text: "Which participants are excluded changes whether a result is significant, not its order of size.",
      },
    ],
    usageDo: [
      {
        id: "d1",
        text: "Look for preregistered tests at several sites before trusting a popular claim from psychology.",
      },
      { id: "d2", text: "Keep fatigue after long work apart from depletion by a single task." },
    ],
    usageDont: [{ id: "x1", text: "Say it is proven that no effect exists." }],
    usageNotes:
      "Effects here are standardised: a d of 0.1 is so small that nobody would notice it in a single person. Ask Demo Senior Researcher about the studies, Demo Experimentation Lead about reading intervals around zero.",
    background:
      "The claim was published in 1998, became a textbook case and drew a long literature with it. Doubts about that literature led to registered replications in which method and analysis were fixed beforehand.",
    method:
      "Each programme ran one protocol in many laboratories and pooled the results. They differ in the tasks chosen, and that choice is where the remaining dispute lies.",
    evaluation: `| programme | labs | people | d |
| --- | --- | --- | --- |
| Hagger et al. 2016 | 23 | 2,141 | 0.04 (-0.07 to 0.15) |
| Vohs et al. 2021 | 36 | 3,531 | 0.06, not significant |
| Dang et al. 2021 | 12 | 1,775 | 0.10, significant |

In the second, the data were four times likelier if there was no effect; in its exploratory full sample d was 0.08. In the third, d rose to 0.16 after exclusions.`,
    openQuestions:
      "Is there a task strong enough to deplete people within a session, and would it resemble anything they do at work?",
    evidence: [
      {
        id: "e1",
        kind: "experiment",
        direction: "supports",
        strength: "high",
        title: "Hagger et al. 2016: A multilab preregistered replication of the ego-depletion effect",
        source: "10.1177/1745691616652873",
        method: "Registered replication in many laboratories",
        sample: "23 labs, N = 2,141",
        publishedOn: "2016",
        keyFigures: "d = **0.04** (95% CI -0.07 to 0.15): no different from zero.",
      },
      {
        id: "e2",
        kind: "experiment",
        direction: "supports",
        strength: "high",
        title: "Vohs et al. 2021: A multisite preregistered paradigmatic test of the ego-depletion effect",
        source: "10.1177/0956797621989733",
        method: "Preregistered test in many laboratories",
        sample: "36 labs, N = 3,531",
        publishedOn: "2021",
        keyFigures:
          "d = **0.06**, not significant; data four times likelier without an effect. Exploratory full sample: d = 0.08.",
      },
      {
        id: "e3",
        kind: "experiment",
        direction: "contradicts",
        strength: "moderate",
        title: "Dang et al. 2021: A multilab replication of the ego depletion effect",
        source: "https://research.uniroma1.it/pubblicazioni/50909",
        method: "Replication in many laboratories",
        sample: "12 labs, N = 1,775",
        publishedOn: "2021",
        keyFigures: "d = **0.10**, small but significant; **0.16** after exclusions.",
        note: 'Contradicts "near zero", and fits "at best very small".',
      },
    ],
    prompts: [
      {
        id: "q1",
        kind: "free",
        question:
          "How many laboratories and people took part in the 2016 replication of ego depletion, and what came out?",
        answer: "23 laboratories and 2,141 people; the effect could not be told from zero.",
      },
      {
        id: "q2",
        kind: "choices",
        question: "Three large replications disagree. About what?",
        answer:
          "About whether a very small effect exists. None of them found the sizeable effect of the original studies.",
        choices: [
          { id: "c1", text: "whether the classic, sizeable effect exists" },
          { id: "c2", text: "whether a very small effect exists" },
          { id: "c3", text: "whether people can get tired" },
        ],
        rightChoiceId: "c2",
      },
    ],
  },
};
