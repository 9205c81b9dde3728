import type { DemoInsight } from "../demo-insight";

export const defaultEffect: DemoInsight = {
  slug: "default-effect",
  author: "product.lead",
  translator: "senior.researcher",
  reviewer: "research.lead",
  topics: ["behaviour-choice"],
  audience: ["harbour"],
  publishedDaysAgo: 655,
  reviewMonths: 18,
  halfLifeYears: 10,
  checks: [
    {
      by: "product.lead",
      daysAgo: 96,
      checked:
        "Looked the four papers up again: the corrigendum of 2023 to the kidney comparison is still the only notice on any of them, and its content is still unread by us.",
    },
  ],
  goalTicks: [
    {
      goal: "g1",
      state: "met",
      note: "Every preselection in the sign-up flow now has its reason written beside it.",
      by: "product.lead",
      daysAgo: 210,
    },
  ],
  links: [
    {
      kind: "contradicts",
      to: "nudges-shrink-at-scale",
      note: "In typical size: defaults are among the stronger tools, while most prompts at scale move little.",
    },
  ],
  followers: ["product.manager", "research.lead", "analyst"],
  content: {
    statement:
      "Whatever option applies when people do nothing is chosen far more often, though a changed default does not guarantee the outcome behind it.",
    summary:
      "Most people stay with whatever is preselected. Across 58 studies the pull of a default is strong, but it varies widely, and a recorded choice is not yet the result one hoped for: countries with opt-out organ donation do not reliably carry out more transplants. Preselect what an informed person would want, make changing it easy, and measure the outcome itself.",
    certainty: "high",
    certaintyReason:
      "High for the choices that get recorded, where a meta-analysis and an experiment agree; low for outcomes further down the road, where country comparisons disagree.",
    businessContext:
      "Most settings are never touched. What happens when somebody does nothing therefore decides most of the records we keep, which makes a default the strongest lever a product team holds, and the one with the plainest duty attached: people rarely notice that a choice was made for them.",
    goals: [
      {
        id: "g1",
        text: "Every preselected option in our products has a written reason that names the person it serves.",
      },
      {
        id: "g2",
        text: "Each change of a default is judged by the outcome behind it, measured for at least one cycle of use.",
      },
    ],
    nonGoals: [
      { id: "n1", text: "To justify hidden opt-ins or pre-ticked consent." },
      { id: "n2", text: "To settle which law on organ donation is right." },
    ],
    limitations: [
      {
        id: "l1",
        text: "The best-known experiment asked about a **hypothetical** choice; nobody's registration changed.",
      },
      {
        id: "l2",
        text: "Comparisons between countries mix the default with families' say, hospitals and law.",
      },
      { id: "l3", text: "Consent given by doing nothing may be shallow, and may be taken back later." },
      {
        id: "l4",
        text: "Studies differ so much from one another that the average says little about any single case.",
      },
    ],
    usageDo: [
      {
        id: "d1",
        text: "Preselect what most well-informed people would choose, and show in the same place how to change it.",
      },
      { id: "d2", text: "Measure what the choice was for: contributions still paid, not boxes left ticked." },
    ],
    usageDont: [
      { id: "x1", text: "Preselect consent to data sharing or to paid extras." },
      { id: "x2", text: "Forecast one case from the pooled average." },
    ],
    usageNotes:
      "A high share on the default says that people did not object, **not** that they agree. A share well below that of similar forms suggests that the default is a poor fit, or that people distrust it. Ask Demo Product Lead before changing what happens without action.",
    background:
      "The question grew out of organ donation: countries in which people are donors unless they object record far more consent than countries in which people must sign up. Johnson and Goldstein asked whether the wording of the default alone could do that. Later work asked the harder question, whether more consent leads to more donations.",
    method:
      "Three designs are put side by side here: an online experiment that varied only the default, a meta-analysis of default studies, and two comparisons of donation rates between countries. Only the first two isolate the default.",
    evaluation: `| source | measure | opt-in | opt-out |
| --- | --- | --- | --- |
| Johnson, Goldstein 2003 | stated consent | 42% | 82% |
| Shepherd et al. 2014 | deceased donors per million | 10.0 | 14.2 |

Asked to choose with nothing preselected, 79% consented, nearly as many as under opt-out: much of the gap is people who would agree once asked. Arshad and colleagues found no significant difference in deceased donors or transplants. Both country comparisons found **fewer living donors** under opt-out.`,
    openQuestions:
      "What does the 2023 corrigendum to the comparison of 35 countries change? And how many people who stay with a default in our own products would still choose it a year later?",
    evidence: [
      {
        id: "e1",
        kind: "experiment",
        direction: "supports",
        strength: "moderate",
        title: "Johnson, Goldstein 2003: Do defaults save lives?",
        source: "10.1126/science.1091721",
        method: "Online experiment, default varied at random, hypothetical organ-donor choice",
        sample: "161 people",
        publishedOn: "2003",
        keyFigures: "Consent **42%** opt-in, **82%** opt-out, **79%** when forced to choose.",
        note: "Isolates the default, but nothing was at stake.",
      },
      {
        id: "e2",
        kind: "study",
        direction: "supports",
        strength: "high",
        title: "Jachimowicz et al. 2019: When and why defaults influence decisions",
        source: "10.1017/bpp.2018.43",
        method: "Meta-analysis",
        sample: "58 studies, n = 73,675",
        publishedOn: "2019",
        keyFigures:
          "d = **0.68** (95% CI 0.53 to 0.83). Several studies found nothing and two the reverse; the effect is stronger for consumer than for environmental choices.",
        note: "Carries the first half of the statement.",
      },
      {
        id: "e3",
        kind: "study",
        direction: "supports",
        strength: "low",
        title: "Arshad et al. 2019: Organ donation and transplantation under opt-out and opt-in",
        source: "10.1016/j.kint.2019.01.036",
        method: "Comparison of countries",
        sample: "35 countries",
        periodFrom: "2016",
        periodUntil: "2016",
        publishedOn: "2019",
        keyFigures:
          "No significant difference in deceased donors or in transplants; fewer living donors under opt-out.",
        note: "Supports the second half. A corrigendum appeared in 2023; we have not read it.",
      },
      {
        id: "e4",
        kind: "study",
        direction: "contradicts",
        strength: "low",
        title:
          "Shepherd et al. 2014: An international comparison of organ donation in opt-in and opt-out systems",
        source: "10.1186/s12916-014-0131-4",
        method: "Panel of countries over 13 years",
        sample: "48 countries",
        publishedOn: "2014",
        keyFigures:
          "Deceased donors **14.2** per million under opt-out against **10.0** under opt-in; for living donors the reverse.",
        note: "Contradicts in part: here the outcome did move with the default.",
      },
    ],
    prompts: [
      {
        id: "q1",
        kind: "free",
        question: "Opt-out raised stated consent. What did comparisons of countries show for transplants?",
        answer:
          "A mixed picture: one panel found more deceased donors under opt-out, a later comparison no significant difference. Both found fewer living donors.",
      },
      {
        id: "q2",
        kind: "choices",
        question: "When people had to choose and nothing was preselected, stated consent to donation was …",
        answer: "79%, close to the 82% under opt-out and far from the 42% under opt-in.",
        choices: [
          { id: "c1", text: "about as low as under opt-in" },
          { id: "c2", text: "about halfway between the two" },
          { id: "c3", text: "almost as high as under opt-out" },
        ],
        rightChoiceId: "c3",
      },
    ],
  },
};
