import type { DemoInsight } from "../demo-insight";

export const signFirstRetracted: DemoInsight = {
  slug: "sign-first-retracted",
  author: "senior.researcher",
  translator: "product.lead",
  reviewer: "research.lead",
  topics: ["behaviour-choice", "replication"],
  audience: ["lantern"],
  publishedDaysAgo: 388,
  reviewMonths: 36,
  halfLifeYears: 20,
  goalTicks: [
    {
      goal: "g1",
      state: "met",
      note: "Searched the form guidelines: the advice has been struck out.",
      by: "senior.researcher",
      daysAgo: 340,
    },
  ],
  links: [
    {
      kind: "supports",
      to: "nudges-shrink-at-scale",
      note: "An extreme case of a small published effect that did not survive a larger look.",
    },
  ],
  followers: ["product.lead"],
  content: {
    statement:
      "The claim that signing an honesty pledge at the top of a form makes people more truthful was withdrawn; it failed to replicate and data behind it proved unreliable.",
    summary:
      "**This record is a correction.** A paper of 2012 reported that people cheat less when they sign before filling in a form instead of after. In 2020 its own authors could not find the effect in six further studies, and in 2021 the paper was retracted. Do not move a signature line for honesty's sake; verify what matters.",
    certainty: "high",
    certaintyReason:
      "High that the claim should not be used: large replications by the original authors found nothing, and the paper itself has been withdrawn.",
    businessContext:
      "The advice was simple, free and widely taken up, so it still stands in guidelines for forms long after its source fell. A form designed around it gives false comfort exactly where people report on themselves: claims, expenses, declarations.",
    goals: [
      { id: "g1", text: "None of our form guidelines advises signing first for the sake of honesty." },
      {
        id: "g2",
        text: "Before a study is cited in a guideline, somebody has checked whether it still stands.",
      },
    ],
    nonGoals: [{ id: "n1", text: "To judge the people involved." }],
    limitations: [
      {
        id: "l1",
        text: "It shows that **the position** of a signature brought no benefit, not that pledges never matter.",
      },
      { id: "l2", text: "The replications used online samples." },
      {
        id: "l3",
        text: "Public agencies had adopted the practice before anybody checked it; what it did there is another question.",
      },
    ],
    usageDo: [
      {
        id: "d1",
        text: "Rely on verification, clear questions and audits where people report on themselves.",
      },
      { id: "d2", text: "Look up whether a paper was retracted before you build on it." },
    ],
    usageDont: [{ id: "x1", text: "Move the signature line and expect more honest answers." }],
    usageNotes:
      "There is nothing to measure here, only something to leave out. If you meet the claim in a brief or a slide, link to this record. Demo Senior Researcher helps with wording for Legal; Demo Product Lead carries it into form reviews.",
    background:
      "The original paper combined two laboratory studies and one field study with a company's customers. It spread quickly because it asked for nothing but moving a line on a page.",
    method:
      "The check of 2020 was made together with the original authors: five conceptual replications, then one direct replication that had been registered beforehand.",
    evaluation:
      "Neither the five conceptual replications (N = 4,559) nor the preregistered direct one (N = 1,235) found an effect of signing first. Doubts about the data of the original followed, and its retraction in 2021.",
    openQuestions:
      "Does a pledge do anything, wherever it stands? The material here does not say. For our own forms the better question is which answers we can verify.",
    evidence: [
      {
        id: "e1",
        kind: "study",
        direction: "contradicts",
        strength: "low",
        title: "Shu et al. 2012: Signing at the beginning makes ethics salient (retracted)",
        source: "10.1073/pnas.1209746109",
        method: "Two laboratory studies and one field study",
        publishedOn: "2012",
        keyFigures: "Reported less cheating when people signed at the top. These results no longer count.",
        note: "The original claim, kept so that its fate can be seen.",
        withdrawn: {
          on: "2021",
          reason:
            "Retracted by the journal in 2021 (10.1073/pnas.2115397118): data behind it proved unreliable.",
        },
      },
      {
        id: "e2",
        kind: "experiment",
        direction: "supports",
        strength: "high",
        title: "Kristal et al. 2020: Signing at the beginning versus at the end does not decrease dishonesty",
        source: "10.1073/pnas.1911695117",
        method:
          "Five conceptual replications and one preregistered direct replication, with the original authors",
        sample: "N = 4,559 and N = 1,235",
        publishedOn: "2020",
        keyFigures: "No effect of the signature's position in any of them.",
      },
    ],
    prompts: [
      {
        id: "q1",
        kind: "free",
        question:
          "A colleague wants the signature moved to the top so that people answer honestly. What became of that finding?",
        answer: "In 2020 its own authors looked again and found nothing; in 2021 the paper was retracted.",
      },
    ],
  },
};
