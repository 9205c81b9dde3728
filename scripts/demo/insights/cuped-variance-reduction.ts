import type { DemoInsight } from "../demo-insight";

export const cupedVarianceReduction: DemoInsight = {
  slug: "cuped-variance-reduction",
  author: "analyst",
  reviewer: "experiment.lead",
  topics: ["experimentation"],
  publishedDaysAgo: 310,
  reviewMonths: 24,
  halfLifeYears: 10,
  followers: ["new.analyst", "experiment.lead"],
  content: {
    statement:
      "Adjusting a metric by each user’s behaviour before the test can cut its variance sharply, so the same answer needs fewer users or days.",
    summary:
      "Much of the noise in a metric is that people differed before the test began. Subtract what their earlier behaviour predicts, and the noise goes with it: at Bing the variance fell by about half, worth half the users or half the time. It helps where past and present go together, and does nothing for a biased split.",
    certainty: "high",
    certaintyReason:
      "High for the method, which rests on theory and was tried on live tests; the size of the gain varies.",
    businessContext:
      "A slow test holds up the decision that waits for it, and a team with little traffic may never get an answer. Few improvements shorten tests as cheaply as using data we already hold.",
    goals: [
      { id: "g1", text: "Tests of low-traffic teams become shorter at the same power." },
      { id: "g2", text: "Results that were adjusted are reported together with the raw ones." },
    ],
    nonGoals: [{ id: "n1", text: "Rescuing a test whose assignment was biased." }],
    limitations: [
      {
        id: "l1",
        text: "The gain hangs on how closely past and present are correlated, so it is small for new users and rare events.",
      },
      { id: "l2", text: "The covariate must be one that the treatment cannot have touched." },
      { id: "l3", text: "A biased assignment stays biased." },
      { id: "l4", text: "The 50% is Bing’s experience; ours may be less." },
    ],
    usageDo: [
      { id: "d1", text: "Use the same metric, from a period before anyone was exposed." },
      { id: "d2", text: "Report the raw and the adjusted result side by side." },
    ],
    usageDont: [{ id: "x1", text: "Adjust by anything measured after the start." }],
    usageNotes:
      "A high correlation between a metric and its own past promises a large gain, a low one hardly any: compute it before you promise a shorter test. If raw and adjusted results point in different directions, distrust both and look at the split. Ask Demo Analyst (Compass).",
    background:
      "The precision of a test depends on the number of users and on how much they vary. More users are often not to be had, so the paper turned to the variation.",
    method:
      "For each user the metric in a period before the test serves as a covariate. The adjusted metric is Y − θ · (X − mean of X), with θ chosen so that the variance becomes smallest; as X is from before the test, the expected effect is unchanged. The paper gives the theory and applies it to experiments at Bing.",
    evaluation:
      "The variance that remains is (1 − ρ²) of the original, where ρ is the correlation of covariate and outcome. At Bing it came down by about 50%, which is worth half the users or half the duration.",
    openQuestions:
      "How long should the period before the test be for our metrics? And what serves new users, who have no past?",
    evidence: [
      {
        id: "e1",
        kind: "study",
        direction: "supports",
        strength: "high",
        title:
          "Deng, Xu, Kohavi, Walker 2013: Improving the sensitivity of online controlled experiments by utilizing pre-experiment data",
        source: "https://doi.org/10.1145/2433396.2433413",
        method: "Theory, applied to live experiments at Bing",
        publishedOn: "2013",
        keyFigures:
          "Variance down by about 50%, worth half the users or half the duration ([summary](https://paperexplained.cn/articles/paper/detail/c65d71c42dedb3329c2b81499950bf12786a3e8e)).",
        note: "Method and measured gain; WSDM ’13, pages 123–132.",
      },
    ],
    prompts: [
      {
        id: "q1",
        question: "What decides how much this adjustment helps?",
        answer: "How closely the covariate from before the test is correlated with the outcome.",
      },
    ],
  },
};
