import type { DemoPath } from "../demo-path";

export const newUxResearcher: DemoPath = {
  slug: "new-ux-researcher",
  title: "New UX researcher",
  forWhom: "Whoever watches people use things for us, in their first month",
  owner: "senior.researcher",
  team: "lantern",
  pace: 2,
  startedDaysAgo: 296,
  publishedDaysAgo: 290,
  steps: [
    {
      insight: "five-user-tests",
      note: "You will have to defend this rule before your first month is over. It rests on one assumption.",
      isHard: true,
    },
    {
      insight: "five-user-tests-vary",
      note: "The same rule can lead you astray. Read both, then decide how many people you will ask.",
    },
    {
      insight: "banner-blindness",
      note: "To see is not to notice. Choose tasks that people would really come with.",
    },
    {
      insight: "f-pattern-scanning",
      note: "Often taken for a recipe for layouts. It is a symptom, and one to cure.",
    },
    {
      insight: "inline-validation",
      note: "A good model of a small study that is useful, and of how far not to stretch one.",
      addedDaysAgo: 92,
    },
    {
      insight: "hick-hyman-choices",
      note: "It gets quoted for things that it says nothing about. Know what it is about.",
      isHard: true,
    },
    {
      insight: "peak-end-rule",
      note: "What a score given at the end of a session holds, and what it leaves out.",
    },
    {
      insight: "hawthorne-reanalysis",
      note: "Before you say of your own figures that people change when watched: look at what that legend stands on.",
    },
  ],
  learners: [
    {
      by: "product.lead",
      startedDaysAgo: 88,
      origin: "self",
      doneDaysAgo: [88, 85, 81, 78, 74, 70, 66, 61],
    },
    {
      by: "platform.engineer",
      startedDaysAgo: 60,
      origin: "self",
      doneDaysAgo: [58, 55, 50],
      pausedDaysAgo: 47,
    },
    { by: "new.researcher", startedDaysAgo: 19, origin: "team", doneDaysAgo: [17, 13] },
  ],
};
