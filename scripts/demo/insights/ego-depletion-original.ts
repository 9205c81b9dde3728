import type { DemoInsight } from "../demo-insight";

export const egoDepletionOriginal: DemoInsight = {
  slug: "ego-depletion-original",
  author: "senior.researcher",
  reviewer: "research.lead",
  topics: ["behaviour-choice", "replication"],
  publishedDaysAgo: 1010,
  reviewMonths: 24,
  halfLifeYears: 5,
  supersededBy: "ego-depletion-not-replicated",
  content: {
    statement:
      "Early experiments proposed that self-control draws on a limited store, so effort on one task weakens persistence on the next.",
    summary:
      "In four laboratory experiments, people who had just held themselves back gave up sooner on the next task. The idea of willpower as a store that runs low became famous. Large replications have since found next to nothing, so treat it as a claim to recognise, not as a ground for design.",
    certainty: "low",
    certaintyReason: "Low as a general effect, since large coordinated replications did not find it.",
    businessContext:
      "The idea is still used to explain why people leave a long form, and to argue for asking important things early. Both may be right for plainer reasons, and a wrong reason leads to a wrong cure.",
    goals: [
      {
        id: "g1",
        text: "Proposals that appeal to willpower are recognised in review and sent to the newer record.",
      },
    ],
    nonGoals: [{ id: "n1", text: "To advise on workload or rest." }],
    limitations: [
      { id: "l1", text: "Small samples of students." },
      { id: "l2", text: "Tasks and outcomes could be chosen flexibly." },
      { id: "l3", text: "A long literature grew on top of it, with publication bias." },
      { id: "l4", text: "Being tired after hours of work is a different question." },
    ],
    usageDo: [
      { id: "d1", text: "Look for plain causes of drop-off first: length, confusion, interruption." },
    ],
    usageDont: [{ id: "x1", text: "Schedule decisions by a supposed willpower meter." }],
    usageNotes:
      "Kept for its history: it says where the idea comes from. For what to believe now, read the record that replaced it, or ask Demo Senior Researcher.",
    background:
      "Baumeister and colleagues asked whether self-control behaves like a muscle that tires. Their experiments set one act of restraint before an unrelated task and timed how long people kept going.",
    method:
      "Laboratory experiments with students. In the best-known one, some people sat before chocolates they were not to eat; all then worked on a puzzle that could not be solved.",
    evaluation:
      "Those who had resisted the chocolates gave up the puzzle after about 8 minutes, the others after 19 (n = 67 in the first experiment). Two later programmes with many laboratories found effects close to zero.",
    evidence: [
      {
        id: "e1",
        kind: "experiment",
        direction: "supports",
        strength: "low",
        title: "Baumeister et al. 1998: Ego depletion",
        source: "10.1037/0022-3514.74.5.1252",
        method: "Four laboratory experiments",
        sample: "n = 67 in experiment 1",
        publishedOn: "1998",
        keyFigures:
          "Time on the puzzle: about **8 minutes** after resisting chocolates, **19 minutes** otherwise.",
      },
      {
        id: "e2",
        kind: "experiment",
        direction: "contradicts",
        strength: "high",
        title: "Hagger et al. 2016: A multilab preregistered replication of the ego-depletion effect",
        source: "10.1177/1745691616652873",
        method: "Registered replication in many laboratories",
        sample: "23 labs, N = 2,141",
        publishedOn: "2016",
        keyFigures: "d = **0.04** (95% CI -0.07 to 0.15): no different from zero.",
      },
      {
        id: "e3",
        kind: "experiment",
        direction: "contradicts",
        strength: "high",
        title: "Vohs et al. 2021: A multisite preregistered paradigmatic test of the ego-depletion effect",
        source: "10.1177/0956797621989733",
        method: "Preregistered test in many laboratories",
        sample: "36 labs, N = 3,531",
        publishedOn: "2021",
        keyFigures: "d = **0.06**, not significant.",
      },
    ],
    prompts: [
      {
        id: "q1",
        kind: "free",
        question: "What did the 1998 studies of self-control claim?",
        answer: "That using self-control on one task leaves less of it for the next, unrelated one.",
      },
    ],
  },
};
