import type { DemoDraft } from "../demo-draft";

export const delayDuplicate: DemoDraft = {
  slug: "delay-duplicate",
  author: "analyst",
  topics: ["performance"],
  startedDaysAgo: 27,
  savedDaysAgo: 26,
  trashed: { by: "analyst", daysAgo: 9 },
  content: {
    statement: "Every tenth of a second of waiting costs a shop one per cent of its sales.",
    summary: "From a consultant's slide. Then I found that the library has it already, and what replaced it.",
    openQuestions: "Where does the slide have it from?",
  },
};
