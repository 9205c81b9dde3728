import type { DemoDraft } from "../demo-draft";

/** A finding that its study handed over: the evidence is there, the rest is to be written. */
export const typedOnceMore: DemoDraft = {
  slug: "typed-once-more",
  author: "new.researcher",
  topics: ["usability-testing", "interaction-design"],
  startedDaysAgo: 3,
  savedDaysAgo: 3,
  restsOn: { e1: { study: "refused-plates", from: 15, until: 11 } },
  content: {
    statement:
      "Six of eight drivers typed a refused plate again without a change before they looked for help.",
    evidence: [
      {
        id: "e1",
        kind: "study",
        direction: "supports",
        strength: "low",
        title: "What drivers do when a number plate is refused",
        method: "Eight sessions in a parked car, with the form as it is and a plate that it refuses.",
        sample: "8 drivers",
        keyFigures: "**6 of 8** typed the same once more (made up for the demo).",
      },
    ],
  },
};
