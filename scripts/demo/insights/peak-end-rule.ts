import type { DemoInsight } from "../demo-insight";

export const peakEndRule: DemoInsight = {
  slug: "peak-end-rule",
  author: "product.lead",
  reviewer: "senior.researcher",
  topics: ["behaviour-choice", "interaction-design"],
  audience: ["lantern"],
  publishedDaysAgo: 300,
  reviewMonths: 24,
  halfLifeYears: 15,
  content: {
    statement:
      "Remembered experiences are judged mostly by their most intense moment and their ending, hardly at all by how long they lasted.",
    summary:
      "Asked afterwards, people rate an episode by its peak and its end; its length barely counts. A meta-analysis of 174 effects agrees, though the plain average of the moments predicts about as well. Mend the worst moment and finish well, and do not take a rating at the end for a record of the whole.",
    certainty: "high",
    certaintyReason:
      "High for remembered ratings, by a large meta-analysis; medium for what people do later, where less is known.",
    businessContext:
      "Ratings steer what we spend on service. If they mostly hold the worst moment and the end, they point at something worth mending, and they stay silent about the minutes in between, which cost people's time all the same.",
    goals: [
      {
        id: "g1",
        text: "For each journey we improve, the worst moment is named and has been measured before and after.",
      },
      { id: "g2", text: "Reports of end-of-session ratings say that duration hardly shows in them." },
    ],
    nonGoals: [{ id: "n1", text: "To excuse long waits." }],
    limitations: [
      { id: "l1", text: "The plain average of the moments predicts remembered ratings **about as well**." },
      { id: "l2", text: "Most of the studies are about short episodes in a single sitting." },
      { id: "l3", text: "Experiences over several days, or with a goal in mind, are less clear." },
      { id: "l4", text: "Many of the pooled studies are correlations." },
    ],
    usageDo: [{ id: "d1", text: "Mend the worst moment first, then see to it that the journey ends well." }],
    usageDont: [
      { id: "x1", text: "Add time to a bad process only so that it ends more gently." },
      { id: "x2", text: "Take ratings given at the end for a log of the whole session." },
    ],
    usageNotes:
      "A good rating after a long process says that its peak and its end were fine; look at times and drop-out separately. A poor rating after a short one usually has one moment to blame: find it. Ask Demo Product Lead which journeys are rated, Demo Senior Researcher how.",
    background:
      "Kahneman and colleagues asked whether people remember the sum of an experience or something simpler, and looked for a case in which the two come apart: adding a milder stretch of pain makes the sum worse and the ending better.",
    method:
      "In the cold-water study each person went through both trials: 60 seconds at 14 °C, and the same followed by 30 more seconds in which the water warmed to 15 °C. Afterwards they chose which of the two to repeat.",
    evaluation:
      "22 of 32 chose to repeat the longer trial. In the later meta-analysis peak and end correlate with remembered ratings at r = 0.58 (0.49 to 0.66), while duration is about nil.",
    openQuestions: "Does a better ending change whether people come back, or only what they say?",
    evidence: [
      {
        id: "e1",
        kind: "experiment",
        direction: "supports",
        strength: "moderate",
        title: "Kahneman et al. 1993: When more pain is preferred to less",
        source: "10.1111/j.1467-9280.1993.tb00589.x",
        method: "Cold-water trials: 60 s at 14 °C, or the same plus 30 s rising to 15 °C",
        sample: "32 people",
        publishedOn: "1993",
        keyFigures: "**22 of 32** chose to repeat the longer trial.",
      },
      {
        id: "e2",
        kind: "study",
        direction: "supports",
        strength: "moderate",
        title: "Alaybek et al. 2022: All's well that ends (and peaks) well?",
        source: "10.1016/j.obhdp.2022.104149",
        method: "Meta-analysis",
        sample: "174 effect sizes",
        publishedOn: "2022",
        keyFigures: "r = **0.58** (0.49 to 0.66); duration about nil.",
        note: "Many of the pooled studies are correlations, hence not rated high.",
      },
    ],
    prompts: [
      {
        id: "q1",
        kind: "free",
        question: "Which feature of an experience barely affects how it is rated afterwards?",
        answer: "Its duration.",
      },
    ],
  },
};
