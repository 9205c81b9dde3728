import type { DemoInsight } from "../demo-insight";

export const nudgesShrinkAtScale: DemoInsight = {
  slug: "nudges-shrink-at-scale",
  author: "product.lead",
  translator: "analyst",
  reviewer: "experiment.lead",
  topics: ["behaviour-choice", "replication"],
  audience: ["harbour", "compass"],
  publishedDaysAgo: 424,
  reviewMonths: 12,
  halfLifeYears: 6,
  checks: [
    {
      by: "product.lead",
      daysAgo: 350,
      checked:
        "Read the new revision of the record on defaults beside the two nudge units: defaults move more than most prompts do, and neither takes anything from the other.",
    },
  ],
  links: [
    {
      kind: "contradicts",
      to: "default-effect",
      note: "In typical size: most prompts tried at scale move far less than defaults do.",
    },
    {
      kind: "supports",
      to: "most-ideas-do-not-win",
      note: "Another field in which fair tests shrink what was hoped for.",
    },
  ],
  followers: ["product.manager", "experiment.lead", "new.pm"],
  content: {
    statement:
      "Light-touch behavioural prompts tested at scale move take-up by about one to two percentage points, far less than journal articles suggest.",
    summary:
      "Two US nudge units ran 126 trials with over 23 million people: the average prompt raised take-up by 1.4 percentage points, against 8.7 in published articles. Selective publication accounts for most of the gap. Forecast a point or so, make the trial large enough to see it, and publish the result either way.",
    certainty: "high",
    certaintyReason:
      "High for the gap between journals and large trials; what the true mean is, or whether one mean makes sense, is still disputed.",
    businessContext:
      "Sponsors like case studies, and case studies are where effects look largest. A forecast copied from a journal promises several times what a reworded letter will bring, and the disappointment then falls on the team rather than on the forecast.",
    goals: [
      {
        id: "g1",
        text: "Every forecast for a prompt, reminder or rewording names the large trial on which it rests.",
      },
      {
        id: "g2",
        text: "Trials of prompts are planned so that a change of one percentage point could be told from none.",
      },
      {
        id: "g3",
        text: "Results without an effect are written up in this library as often as those with one.",
      },
    ],
    nonGoals: [
      {
        id: "n1",
        text: "To rule out cheap prompts: a point gained for the price of a sentence can be a bargain.",
      },
    ],
    limitations: [
      { id: "l1", text: "Very different interventions are pooled, so that the mean is hard to interpret." },
      {
        id: "l2",
        text: "The trials were government letters and e-mails; **defaults were seldom among them**.",
      },
      { id: "l3", text: "Small is not worthless: a small gain can be cheap." },
      { id: "l4", text: "Some selective reporting was found in the units' own trials too." },
    ],
    usageDo: [
      { id: "d1", text: "Size the trial for a change of one percentage point." },
      { id: "d2", text: "Publish nulls, here at least." },
    ],
    usageDont: [{ id: "x1", text: "Budget on effect sizes from small published studies." }],
    usageNotes: `A result of one to two points is **ordinary**, not a failure. A result of the size printed in journals is rare at scale: check the assignment and the counting before you celebrate. For planning the size of a trial, ask Demo Experimentation Lead; for what may be promised to a sponsor, ask Demo Product Lead.`,
    background:
      "Nudges became popular through striking published effects. When governments set up units that test prompts routinely and keep every result, it became possible to compare what journals print with what all trials show.",
    method:
      "DellaVigna and Linos compared all trials of two nudge units with trials published in journals, and modelled how much of the difference stems from selective publication. Mertens and colleagues pooled published studies of choice architecture; Maier and colleagues re-analysed the same data with a correction for publication bias.",
    evaluation: `| | rise in take-up | relative |
| --- | --- | --- |
| two nudge units, 126 trials | 1.4 points | 8.0% |
| articles in journals | 8.7 points | 33.4% |

About 70% of the gap is explained by selective publication.`,
    openQuestions:
      "How large is a prompt's effect a year later, and which kinds of prompt keep it? A single mean over everything called a nudge will not answer that.",
    evidence: [
      {
        id: "e1",
        kind: "study",
        direction: "supports",
        strength: "high",
        title: "DellaVigna, Linos 2022: RCTs to scale",
        source: "10.3982/ECTA18709",
        method: "All randomised trials of two US nudge units, compared with trials in journals",
        sample: "126 trials, over 23 million people",
        publishedOn: "2022",
        keyFigures:
          "**+1.4** points (8.0%) at scale against **+8.7** points (33.4%) in journals; selective publication explains about 70% of the gap.",
      },
      {
        id: "e2",
        kind: "study",
        direction: "supports",
        strength: "moderate",
        title: "Maier et al. 2022: No evidence for nudging after adjusting for publication bias",
        source: "10.1073/pnas.2200300119",
        method: "Bayesian re-analysis of the meta-analysis by Mertens and colleagues",
        publishedOn: "2022",
        keyFigures: "Once publication bias is modelled, no evidence for an average effect is left.",
        note: "Goes further than the statement: it doubts the mean altogether.",
      },
      {
        id: "e3",
        kind: "study",
        direction: "contradicts",
        strength: "low",
        title: "Mertens et al. 2022: The effectiveness of nudging",
        source: "10.1073/pnas.2107346118",
        method: "Meta-analysis of published studies of choice architecture",
        publishedOn: "2022",
        keyFigures: "Pooled d = **0.43**.",
        note: "Rests on published studies; the re-analysis of the same data is the item above.",
      },
    ],
    prompts: [
      {
        id: "q1",
        kind: "free",
        question:
          "What is the average lift of prompts in journals, and what was it in large government trials?",
        answer: "About 8.7 percentage points in journals, 1.4 in the trials of two nudge units.",
      },
      {
        id: "q2",
        kind: "short",
        question: "What explains about 70% of the gap between journals and large trials?",
        answer: "Selective publication: trials without a striking result were less likely to appear.",
        accepted: ["selective publication", "publication bias", "selection by journals"],
      },
    ],
  },
};
