import type { DemoDraft } from "../demo-draft";

export const checkPlateEarly: DemoDraft = {
  slug: "check-plate-early",
  author: "new.researcher",
  topics: ["interaction-design"],
  links: [{ kind: "derived-from", to: "inline-validation" }],
  startedDaysAgo: 3,
  savedDaysAgo: 3,
  content: {
    statement: "Checking a number plate where it is typed keeps drivers from failing on the last page.",
    openQuestions:
      "A guess so far. The sign-up test of 2009 had 22 people and one short form: does it say anything about eleven pages filled in at the roadside?",
  },
};
