import type { DemoInsight } from "../demo-insight";

export const hawthorneReanalysis: DemoInsight = {
  slug: "hawthorne-reanalysis",
  author: "analyst",
  reviewer: "experiment.lead",
  topics: ["replication", "experimentation"],
  audience: ["lantern"],
  publishedDaysAgo: 470,
  reviewMonths: 36,
  halfLifeYears: 20,
  followers: ["senior.researcher"],
  content: {
    statement:
      "The recovered lighting data from the Hawthorne plant do not show the dramatic productivity jumps told in textbooks; any effect of being studied there was subtle.",
    summary:
      "The tale says that output at Hawthorne rose with every change of the lights, because people were being watched. The original records, found and re-analysed, show no such jumps, only weaker hints. Taking part in research can still change behaviour elsewhere. Argue from a control that is observed in the same way, not from the legend.",
    certainty: "high",
    certaintyReason:
      "High about the original data, which were re-analysed directly; medium about effects of observation in general.",
    businessContext:
      '"That is just Hawthorne" ends many a discussion of a real effect, and costs nothing to say. The answer is a design in which everybody is observed alike, which also settles the question when an effect of observation is real.',
    goals: [
      {
        id: "g1",
        text: "Studies in which people know they are observed have a control group that is observed in the same way.",
      },
      { id: "g2", text: "No write-up of ours uses the plant as evidence for effects of attention." },
    ],
    nonGoals: [{ id: "n1", text: "To claim that observation never matters." }],
    limitations: [
      { id: "l1", text: "It is one factory, and its changes were poorly controlled." },
      { id: "l2", text: "The lights were often changed on a Sunday, which mixes in the rhythm of the week." },
      { id: "l3", text: "The later relay-room studies are not covered." },
      { id: "l4", text: "Effects of observation exist elsewhere." },
    ],
    usageDo: [{ id: "d1", text: "Run a control at the same time, observed equally." }],
    usageDont: [
      {
        id: "x1",
        text: "Tell the story of the plant as if it proved that attention makes people work harder.",
      },
    ],
    usageNotes:
      "If treatment and control were observed alike and still differ, observation is not the reason. If only the treated group was observed, nobody can say. Ask Demo Analyst when planning a comparison of that kind.",
    background:
      "The illumination experiments of the 1920s were told and retold for decades, while the data behind them were thought lost. Levitt and List found the records.",
    method:
      "Statistical re-analysis of the rediscovered records of the lighting experiments, with attention to the days on which changes were made.",
    evaluation:
      "The patterns of the story are absent. Weaker hints of an effect remain. A separate systematic review of 19 studies in other settings finds that taking part in research can change behaviour, with sizes and mechanisms that vary widely.",
    openQuestions: "In which of our own methods does being observed change what we measure, and by how much?",
    evidence: [
      {
        id: "e1",
        kind: "study",
        direction: "supports",
        strength: "moderate",
        title: "Levitt, List 2011: Was there really a Hawthorne effect at the Hawthorne plant?",
        source: "10.1257/app.3.1.224",
        method: "Statistical re-analysis of the rediscovered records from the 1920s",
        publishedOn: "2011",
        keyFigures: "The storied patterns are absent; weaker hints remain.",
      },
      {
        id: "e2",
        kind: "study",
        direction: "contradicts",
        strength: "low",
        title: "McCambridge, Witton, Elbourne 2014: Systematic review of the Hawthorne effect",
        source: "10.1016/j.jclinepi.2013.08.015",
        method: "Systematic review",
        sample: "19 studies",
        publishedOn: "2014",
        keyFigures: "Taking part in research can change behaviour; size and mechanism vary widely.",
        note: "Contradicts in part: about observation in general, not about this plant.",
      },
    ],
    prompts: [
      {
        id: "q1",
        kind: "free",
        question: "Levitt and List went back to the Hawthorne records. What did they show?",
        answer:
          "No dramatic rise with each change of the lights; at most subtle signs of an effect of being studied.",
      },
    ],
  },
};
