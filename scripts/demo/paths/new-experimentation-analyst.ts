import type { DemoPath } from "../demo-path";

export const newExperimentationAnalyst: DemoPath = {
  slug: "new-experimentation-analyst",
  title: "New experimentation analyst",
  forWhom: "Whoever reads the results of our comparisons, in their first weeks",
  owner: "experiment.lead",
  team: "compass",
  pace: 2,
  startedDaysAgo: 306,
  publishedDaysAgo: 300,
  steps: [
    { heading: "Before anybody looks at a result" },
    {
      insight: "sample-ratio-mismatch",
      note: "The gate before every result: when it stays shut, nothing behind it counts.",
    },
    {
      insight: "peeking-inflates-false-positives",
      note: "Somebody will ask you how it is going on day two. Agree beforehand when it ends.",
      isHard: true,
    },
    { heading: "When a result looks odd" },
    {
      insight: "twymans-law",
      note: "Be suspicious as a habit, and know the one famous case where that was wrong.",
    },
    {
      insight: "simpsons-paradox-berkeley",
      note: "The whole says one thing and its parts another: think about causes before you choose.",
    },
    { heading: "What to expect, and how to get there sooner" },
    {
      insight: "cuped-variance-reduction",
      note: "The cheapest help you can give to a team that waits for its answers.",
      isHard: true,
    },
    {
      insight: "most-ideas-do-not-win",
      note: "How rarely anything wins. Hold every claim of a win against it.",
    },
    {
      insight: "search-delay-costs-usage",
      note: "A good example of learning something by making it worse on purpose.",
    },
    { heading: "When papers disagree" },
    {
      insight: "ego-depletion-not-replicated",
      note: "Practise on replications that contradict each other; the first study is one link away.",
    },
    {
      insight: "sign-first-retracted",
      note: "A paper can be taken back. Look whether it still stands before you build on it.",
    },
  ],
  learners: [
    {
      by: "analyst",
      startedDaysAgo: 240,
      origin: "curator",
      enrolledBy: "experiment.lead",
      doneDaysAgo: [239, 236, 232, 229, 226, 222, 219, 215, 208],
    },
    { by: "new.analyst", startedDaysAgo: 5, origin: "team", doneDaysAgo: [3] },
  ],
};
