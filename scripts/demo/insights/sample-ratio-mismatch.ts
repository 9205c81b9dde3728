import type { DemoInsight } from "../demo-insight";

export const sampleRatioMismatch: DemoInsight = {
  slug: "sample-ratio-mismatch",
  author: "analyst",
  translator: "experiment.lead",
  reviewer: "experiment.lead",
  topics: ["experimentation", "data-quality"],
  audience: ["compass", "harbour"],
  publishedDaysAgo: 540,
  reviewMonths: 24,
  halfLifeYears: 10,
  goalTicks: [
    {
      goal: "g1",
      state: "met",
      note: "The result page stays closed until the split has been checked.",
      by: "analyst",
      daysAgo: 310,
    },
  ],
  links: [
    {
      kind: "supports",
      to: "twymans-law",
      note: "A broken split is one of the first reasons to suspect behind a result too good to be true.",
    },
  ],
  followers: ["new.analyst", "product.manager", "platform.engineer"],
  content: {
    statement:
      "If the split of users differs from the planned split by more than chance, the comparison is probably biased and its results should not be read until the cause is known.",
    summary:
      "Before anyone opens a result, compare how many users each arm holds with how many it should hold. If the difference is too large for chance, something let people in or dropped them unevenly, and the outcome may say more about that than about the change. Find the cause, mend it, run again. About 6% of Microsoft’s experiments had this fault.",
    certainty: "high",
    certaintyReason: "It follows from statistics, and wide industrial experience confirms it.",
    businessContext:
      "A broken split can make harm look like success, and ships it. The check is quick and needs no extra data; leaving it out becomes expensive once a wrong result has been built upon.",
    goals: [
      { id: "g1", text: "No result is opened before its split has been checked." },
      { id: "g2", text: "Every mismatch gets a named cause before the test is repeated." },
    ],
    nonGoals: [{ id: "n1", text: "Judging whether an effect is worth having." }],
    limitations: [
      { id: "l1", text: "Passing the check does not prove that the data are sound." },
      { id: "l2", text: "With many checks a loose threshold raises false alarms, hence strict p-values." },
      { id: "l3", text: "The figures on how common it is come from two firms." },
      { id: "l4", text: "Segments can be out of balance while the total looks right." },
    ],
    usageDo: [
      { id: "d1", text: "Run a chi-squared check on the numbers of users, with a strict threshold." },
      { id: "d2", text: "When it fails, look at redirects, bot filters, crashes and late logging first." },
    ],
    usageDont: [{ id: "x1", text: "Reweight the groups and carry on." }],
    usageNotes:
      "A *very low* p-value means that chance is a poor explanation: stop and look for the cause. A high one means only that this check found nothing. The size of the gap is no guide, since with many users even a small one is telling. Ask Demo Analyst (Compass).",
    background:
      "Randomisation promises comparable groups. Anything that loses users of one arm more than of the other, between the dice and the log, breaks the promise without leaving an error message.",
    method:
      "The paper gathers cases from four companies, sorts their causes into a taxonomy, and describes how to track them down. The check itself is a chi-squared test of observed against planned counts of users.",
    evaluation: `| where | share with a mismatch |
| --- | --- |
| experiments at Microsoft | about 6% |
| triggered analyses at LinkedIn | about 10% |`,
    openQuestions:
      "How often do our own tests fail the check? And which threshold suits us, now that we run it daily?",
    evidence: [
      {
        id: "e1",
        kind: "publication",
        direction: "supports",
        strength: "high",
        title: "Fabijan et al. 2019: Diagnosing sample ratio mismatch in online controlled experiments",
        source: "https://doi.org/10.1145/3292500.3330722",
        method: "Case collection and taxonomy of causes",
        sample: "Four companies, over 25 products",
        publishedOn: "2019",
        keyFigures:
          "About 6% of Microsoft’s experiments show a mismatch ([as reported here](https://atticusli.com/replication-crisis/ab-testing-sample-ratio-mismatch/); [preprint of the paper](https://dokumen.tips/documents/srm-paper-preprint-exp-platform-7klv-lv-wkh-dxwkruv-yhuvlrq-ri-wkh-zrun.html)).",
        note: "Why results with a mismatch are biased, and where to look for the cause.",
      },
      {
        id: "e2",
        kind: "publication",
        direction: "supports",
        strength: "moderate",
        title: "Chen, Liu, Xu 2018: arXiv:1808.00114",
        source: "https://arxiv.org/abs/1808.00114",
        method: "Company report on triggered analyses",
        publishedOn: "2018",
        keyFigures:
          "About 10% of triggered analyses at LinkedIn ([as reported here](https://atticusli.com/replication-crisis/ab-testing-sample-ratio-mismatch/)).",
        note: "A second firm, with a similar share.",
      },
    ],
    prompts: [
      {
        id: "q1",
        question: "A test planned half and half shows an improbable split. What do you do first?",
        answer: "Leave the outcomes closed and find out what caused the mismatch.",
      },
      {
        id: "q2",
        kind: "choices",
        question: "Which of these is the wrong answer to a mismatch?",
        answer: "Reweighting: it hides that the missing users differ from those who stayed.",
        choices: [
          { id: "a", text: "Look for redirects that lose users of one arm" },
          { id: "b", text: "Check whether a bot filter hits one arm harder" },
          { id: "c", text: "Reweight the groups and read the result" },
        ],
        rightChoiceId: "c",
      },
    ],
  },
};
