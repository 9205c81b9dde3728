import type { OtherDemoInsight } from "../demo-draft";

export const missedIsNotUnseen: OtherDemoInsight = {
  slug: "missed-is-not-unseen",
  author: "senior.researcher",
  reviewer: "research.lead",
  topics: ["usability-testing", "attention-reading"],
  audience: ["lantern"],
  onlyTeams: ["lantern"],
  publishedDaysAgo: 205,
  reviewMonths: 24,
  halfLifeYears: 10,
  links: [
    {
      kind: "derived-from",
      to: "banner-blindness",
      note: "Takes one of its limits as a rule for our notes.",
    },
  ],
  followers: ["research.lead"],
  content: {
    statement:
      "When a tester passes over a link, our notes may say that it was not used, but not that it was not seen.",
    summary:
      'A reading note for our own session protocols. The banner studies count links that were not followed; whether eyes had rested on them is another question. Write what the person did, quote what they said, and keep "did not see it" for sessions in which looking was measured.',
    certainty: "moderate",
    certaintyReason:
      "It follows from how the studies were done; how often the two differ in our sessions is not known.",
    businessContext:
      '"Nobody saw it" leads to louder designs, "nobody used it" to better places. Our notes decide which of the two a product team hears, and we want to agree among ourselves before we tell others.',
    goals: [
      { id: "g1", text: "Session notes keep apart what was done, what was said and what was looked at." },
    ],
    nonGoals: [{ id: "n1", text: "To correct reports that were written before." }],
    limitations: [
      { id: "l1", text: "It rests on one limit of one line of studies, with pages of 1998." },
      {
        id: "l2",
        text: "Eye tracking shows where eyes rested, and even that is not the same as having noticed.",
      },
    ],
    usageDo: [
      { id: "d1", text: 'Write "passed over", and add the person\'s own words where there are any.' },
    ],
    usageDont: [{ id: "x1", text: 'Write "did not see" from a screen recording.' }],
    usageNotes: "Kept within Lantern until the wording has settled. Ask Demo Senior Researcher.",
    evidence: [
      {
        id: "e1",
        kind: "study",
        direction: "supports",
        strength: "low",
        title: "Benway, Lane 1998: Banner blindness: web searchers often miss obvious links",
        source: "http://internettg.org/newsletter/dec98/banner_blindness.html",
        method: "Usability test of an intranet and follow-up experiments",
        publishedOn: "1998",
        keyFigures: "Nearly every participant passed over a large link to the target.",
        note: "Counts what was not followed; says nothing about where people looked.",
      },
    ],
    prompts: [
      {
        id: "q1",
        question: "A tester did not follow a link. What may the notes say?",
        answer: "That it was passed over or not used; not that it was not seen.",
      },
    ],
  },
};
