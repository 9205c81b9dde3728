import type { DemoInsight } from "../demo-insight";

export const fittsTargetSize: DemoInsight = {
  slug: "fitts-target-size",
  author: "senior.researcher",
  reviewer: "leaving.engineer",
  topics: ["interaction-design"],
  publishedDaysAgo: 1075,
  reviewMonths: 36,
  halfLifeYears: 20,
  links: [
    {
      kind: "supports",
      to: "hick-hyman-choices",
      note: "The other half of using a menu: first deciding, then reaching.",
    },
  ],
  content: {
    statement:
      "Pointing time grows with distance to a target and shrinks with its size, following a logarithm of the distance-to-width ratio.",
    summary:
      "How long it takes to hit a target depends on how far away and how wide it is, by a formula that has held for decades and across devices. Bring frequent controls near and make them large; let risky ones stay small or far. It compares designs well, but it does not predict seconds, and it says nothing about being noticed.",
    certainty: "high",
    certaintyReason: "Replicated over decades, with many devices and kinds of movement.",
    businessContext:
      "A control that is small and far away takes its toll in every session of everyone who uses it. In tools that people operate all day, that is working time we hand back by moving a button.",
    goals: [
      {
        id: "g1",
        text: "The most used action of each tool takes measurably less pointing time after a redesign.",
      },
      { id: "g2", text: "Mistaken presses on destructive actions become fewer." },
    ],
    nonGoals: [{ id: "n1", text: "Predicting what people will notice." }],
    limitations: [
      {
        id: "l1",
        text: "The constants differ by device and person: compare designs, do not forecast absolute times.",
      },
      { id: "l2", text: "The model has one dimension; very wide or very tall targets need care." },
      { id: "l3", text: "It covers the movement alone, not finding the target or deciding to press it." },
      { id: "l4", text: "On touch screens the finger hides what it aims at." },
    ],
    usageDo: [
      { id: "d1", text: "Enlarge what is used often and bring it close to where the pointer already is." },
      { id: "d2", text: "Keep risky actions small or out of the way." },
    ],
    usageDont: [{ id: "x1", text: "Use it to argue what people will or will not notice." }],
    usageNotes:
      "A high ratio of distance to width means a slow, error-prone movement; a low one a quick and easy one. Because of the logarithm, the first enlargement of a tiny target helps far more than the last. Ask Demo Senior Researcher (Lantern) for a comparison of two layouts.",
    background:
      "Information theory had just given engineers a measure for what a channel can carry. The original study asked whether the human hand has such a capacity too.",
    method:
      "Participants tapped back and forth between two plates, or moved objects, with distance *A* and width *W* varied. Movement time was fitted as MT = a + b · log₂(2A / W). A later review compares formulations and six studies of pointing devices.",
    evaluation:
      "The fit in the original tasks is close, and the form has been found again with many devices. The review proposes a better formulation and reports large inconsistencies *between* studies, which is why the constants should not be carried from one to another.",
    openQuestions:
      "Which constants hold for our own touch screens in the field, with gloves or in sunlight? Without them we can rank designs but not name seconds.",
    evidence: [
      {
        id: "e1",
        kind: "experiment",
        direction: "supports",
        strength: "high",
        title: "Fitts 1954: The information capacity of the human motor system",
        source: "https://doi.org/10.1037/h0055392",
        method: "Reciprocal tapping and transfer tasks with distance and width varied",
        sample: "16 participants in the tapping task",
        publishedOn: "1954",
        keyFigures: "MT = a + b · log₂(2A / W)",
        note: "The law itself.",
      },
      {
        id: "e2",
        kind: "publication",
        direction: "supports",
        strength: "high",
        title: "MacKenzie 1992: Fitts’ law as a research and design tool in HCI",
        source: "https://doi.org/10.1207/s15327051hci0701_3",
        method: "Review of the theory and of studies of pointing devices",
        sample: "Six device studies",
        publishedOn: "1992",
        keyFigures:
          "A better formulation is proposed; results differ widely between studies ([full text](https://www.yorku.ca/mack/hci1992.html)).",
        note: "Confirms the form, warns about the constants.",
      },
    ],
    prompts: [
      {
        id: "q1",
        question: "Which two quantities decide how difficult a target is to point at?",
        answer: "How far away it is, and how wide it is along the direction of movement.",
      },
    ],
  },
};
