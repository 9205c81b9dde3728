import type { DemoDraft } from "../demo-draft";

export const lineLimit: DemoDraft = {
  slug: "line-limit",
  author: "platform.engineer",
  topics: ["engineering-practice"],
  links: [{ kind: "derived-from", to: "small-reviews", note: "Takes its advice as a rule." }],
  startedDaysAgo: 40,
  savedDaysAgo: 21,
  review: {
    askedDaysAgo: 21,
    reviewers: ["leaving.engineer", "experiment.lead"],
    message: "Could go into the review guide as it stands, I think.",
    answered: {
      by: "experiment.lead",
      daysAgo: 17,
      state: "sent-back",
      answer:
        "Its only source is one vendor's study without controls, and the record it is derived from says not to enforce a limit on lines. Please make it a habit that the team can check, or bring a comparison of our own.",
    },
    comments: [
      {
        by: "experiment.lead",
        daysAgo: 18,
        section: "statement",
        body: '"Must" is more than the evidence can carry.',
      },
    ],
  },
  content: {
    statement: "A change that goes to review must not be longer than 400 lines.",
    summary:
      "Reviews of 200 to 400 lines are said to find more defects per line than longer ones. A limit keeps changes from growing until nobody reads them.",
    certainty: "low",
    certaintyReason: "One observational study by a seller of review tools.",
    businessContext: "Long changes wait longest and are waved through.",
    goals: [{ id: "g1", text: "No change above the limit is merged." }],
    nonGoals: [{ id: "n1", text: "To speed up the reviews themselves." }],
    limitations: [
      {
        id: "l1",
        text: "The same study found no clear link between the amount of code and the rate of inspection.",
      },
    ],
    usageDo: [{ id: "d1", text: "Split along meaning before you reach the limit." }],
    evidence: [
      {
        id: "e1",
        kind: "publication",
        direction: "supports",
        strength: "very-low",
        title: "Cohen 2006: Best kept secrets of peer code review",
        method: "Ten-month observation of one Cisco group by the vendor of the tool",
        sample: "about 2,500 reviews, 50 developers",
        publishedOn: "2006",
        keyFigures: "Advice: 200 to 400 lines at a time.",
      },
    ],
    prompts: [
      {
        id: "q1",
        question: "What length of change does the vendor's study advise?",
        answer: "200 to 400 lines.",
      },
    ],
  },
};
