import type { DemoDraft } from "../demo-draft";

/** A finding that its study handed over: the evidence is there, the rest is to be written. */
export const letThrough: DemoDraft = {
  slug: "let-through",
  author: "new.researcher",
  topics: ["usability-testing", "interaction-design"],
  startedDaysAgo: 3,
  savedDaysAgo: 3,
  restsOn: { e1: { study: "refused-plates", from: 15, until: 11 } },
  content: {
    statement: "Drivers who could go on with a refused plate finished the report and mended it later.",
    evidence: [
      {
        id: "e1",
        kind: "study",
        direction: "supports",
        strength: "very-low",
        title: "What drivers do when a number plate is refused",
        method: "Eight sessions in a parked car, with the form as it is and a plate that it refuses.",
        sample: "8 drivers",
        keyFigures: "**3 of 3** who were let through finished (made up for the demo).",
      },
    ],
  },
};
