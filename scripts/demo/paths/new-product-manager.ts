import type { DemoPath } from "../demo-path";

export const newProductManager: DemoPath = {
  slug: "new-product-manager",
  title: "New product manager",
  forWhom: "Whoever begins to decide what we build, in their first month",
  owner: "product.lead",
  team: "harbour",
  pace: 2,
  startedDaysAgo: 395,
  publishedDaysAgo: 390,
  steps: [
    {
      insight: "most-ideas-do-not-win",
      note: "Most of what you will bet on changes nothing. Better to know it now, and to plan tests that cost little.",
    },
    {
      insight: "twymans-law",
      note: "One day a chart of yours will look wonderful. This is the first question to ask of it.",
    },
    {
      insight: "choice-overload-jam",
      note: "Sooner or later somebody tells you this story to have options cut. Know what was really seen.",
    },
    {
      insight: "choice-overload-conditional",
      note: "What many later studies made of that story. Read it right after the one before.",
      isHard: true,
    },
    {
      insight: "default-effect",
      note: "The strongest lever in your hand. It comes with a duty, which is the other half of this record.",
    },
    {
      insight: "nudges-shrink-at-scale",
      note: "Before you promise a number for a prompt or a reminder, see what is left of such numbers at scale.",
    },
    {
      insight: "search-delay-costs-usage",
      note: "What slowness cost where it was measured. You will hear a slogan about sales; this is what there is in its place.",
      isHard: true,
    },
    {
      insight: "offline-accuracy-not-shipped",
      note: "A team will ask you to fund a better score. Ask what users get from it first.",
    },
  ],
  learners: [
    {
      by: "product.manager",
      startedDaysAgo: 386,
      origin: "self",
      doneDaysAgo: [385, 382, 379, 377, 372, 368, 361, 358],
    },
    {
      by: "leaving.engineer",
      startedDaysAgo: 340,
      origin: "self",
      doneDaysAgo: [339, 336, 331, 327],
      leftDaysAgo: 310,
    },
    {
      by: "analyst",
      startedDaysAgo: 300,
      origin: "self",
      doneDaysAgo: [299, 297, 293, 290, 286, 283, 279, 275],
    },
    {
      by: "senior.researcher",
      startedDaysAgo: 250,
      origin: "self",
      doneDaysAgo: [249, 246, 242, 240, 235, 231, 228, 226],
    },
    {
      by: "engineering.manager",
      startedDaysAgo: 200,
      origin: "curator",
      enrolledBy: "experiment.lead",
      pace: 1,
      doneDaysAgo: [198, 190, 185, 178, 171],
      pausedDaysAgo: 166,
    },
    {
      by: "new.pm",
      startedDaysAgo: 12,
      origin: "team",
      doneDaysAgo: [10, 7, 2],
      beganNext: true,
    },
  ],
};
