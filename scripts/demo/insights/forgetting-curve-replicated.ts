import type { DemoInsight } from "../demo-insight";

export const forgettingCurveReplicated: DemoInsight = {
  slug: "forgetting-curve-replicated",
  author: "senior.researcher",
  reviewer: "research.lead",
  topics: ["learning-memory", "replication"],
  publishedDaysAgo: 745,
  reviewMonths: 36,
  halfLifeYears: 30,
  links: [
    {
      kind: "supports",
      to: "spacing-effect",
      note: "Steep early loss is why the first review should come soon.",
    },
  ],
  content: {
    statement:
      "Ebbinghaus's curve, steep loss at first and slow later, was reproduced over a century on, with an unexpected bump at one day.",
    summary:
      "One person spent 70 hours learning and relearning lists, as Ebbinghaus had done for his curve of 1880, and found nearly the same shape: most is lost early, little later. New was a step upwards at about 24 hours. Put the first review soon after learning, and do not quote percentages per day.",
    certainty: "moderate",
    certaintyReason:
      "Moderate: the agreement is good, but both studies rest on a single person learning nonsense lists.",
    businessContext:
      "What people have just learned is what they lose soonest. A programme that waits for the yearly refresher comes too late for most of it; an early first review is cheap.",
    goals: [
      { id: "g1", text: "New material gets its first review within days, in every programme we plan." },
    ],
    nonGoals: [{ id: "n1", text: "To quote exact rates of loss for knowledge at work." }],
    limitations: [
      { id: "l1", text: "One participant, as in the original." },
      { id: "l2", text: "It measures what is saved in relearning, not recall." },
      { id: "l3", text: "Meaningful material is lost more slowly." },
      { id: "l4", text: "No universal percentage per day follows from it." },
    ],
    usageDo: [{ id: "d1", text: "Put the first review soon after learning." }],
    usageDont: [
      {
        id: "x1",
        text: 'Repeat that "we forget 70% in a day", as if that were known of what people learn at work.',
      },
    ],
    usageNotes:
      "Take the shape from it, never the height: steep first, flat later. For how to place the reviews that follow, read the record on spacing, or ask Demo Senior Researcher.",
    background:
      "Ebbinghaus tested himself around 1880 and drew the most reproduced curve in the study of memory. For over a century hardly anybody had repeated the whole procedure.",
    method:
      "One participant learned lists and relearned them after 20 minutes, 1 hour, 9 hours, 1 day, 2 days or 31 days; the effort saved in relearning is the measure.",
    evaluation:
      "The curve resembles that of 1880. From 24 hours on it jumps upwards, so it is not quite smooth. What causes the jump, one person cannot settle.",
    openQuestions: "Is the bump at one day real, and would it show with meaningful material and more people?",
    evidence: [
      {
        id: "e1",
        kind: "experiment",
        direction: "supports",
        strength: "low",
        title: "Murre, Dros 2015: Replication and analysis of Ebbinghaus' forgetting curve",
        source: "10.1371/journal.pone.0120644",
        method: "Learning and relearning lists after 20 min, 1 h, 9 h, 1 d, 2 d and 31 d",
        sample: "1 participant, 70 hours",
        publishedOn: "2015",
        keyFigures: "Curve similar to that of 1880, with an upward jump from **24 hours**.",
        note: "A faithful repetition, but n = 1.",
      },
    ],
    prompts: [
      {
        id: "q1",
        kind: "free",
        question: "What did the replication of 2015 add to the shape of the forgetting curve?",
        answer: "A step: at about 24 hours retention seems to rise a little instead of falling on smoothly.",
      },
      {
        id: "q2",
        kind: "short",
        question: "How many people took part in the replication of Ebbinghaus's curve?",
        answer: "One, as in the original.",
        accepted: ["1", "one", "one person", "one participant", "a single person"],
      },
    ],
  },
};
