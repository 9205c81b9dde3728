import type { DemoDraft } from "../demo-draft";

export const morningScoreboard: DemoDraft = {
  slug: "morning-scoreboard",
  author: "analyst",
  coauthors: ["new.analyst"],
  topics: ["experimentation", "data-quality"],
  links: [
    {
      kind: "derived-from",
      to: "peeking-inflates-false-positives",
      note: "Applies it to a scoreboard that refreshes daily.",
    },
  ],
  startedDaysAgo: 16,
  savedDaysAgo: 4,
  content: {
    statement:
      "Looking at a scoreboard every morning and stopping when it looks good makes winners out of nothing.",
    summary:
      "Each look at a running comparison is another chance to be fooled. With five equally spaced looks at a 5% level, a test without any effect shows a winner about 14% of the time; with twenty, about 25%.",
    businessContext:
      "People who open the scoreboard with their coffee mean well. They still need to know that a figure which looked good on one of many mornings is weaker than it seems.",
    limitations: [
      {
        id: "l1",
        text: "The shares assume equally spaced looks and no true effect; mornings are not that regular.",
      },
    ],
    usageDo: [{ id: "d1", text: "Agree before the start when the comparison may end." }],
    evidence: [
      {
        id: "e1",
        kind: "study",
        direction: "supports",
        strength: "high",
        title: "Armitage, McPherson, Rowe 1969: Repeated significance tests on accumulating data",
        method: "Calculation; shares recomputed by simulation",
        publishedOn: "1969",
        keyFigures: "At a 5% level: 2 looks **8%**, 5 looks **14%**, 10 looks **19%**, 20 looks **25%**.",
      },
    ],
    openQuestions:
      "Should the scoreboard hide the figure until the planned end, or show always-valid intervals?",
  },
};
