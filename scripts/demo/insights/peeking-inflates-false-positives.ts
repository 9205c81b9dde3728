import type { DemoInsight } from "../demo-insight";

export const peekingInflatesFalsePositives: DemoInsight = {
  slug: "peeking-inflates-false-positives",
  author: "experiment.lead",
  owner: "analyst",
  translator: "product.lead",
  reviewer: "senior.researcher",
  topics: ["experimentation", "data-quality"],
  audience: ["compass", "harbour"],
  publishedDaysAgo: 660,
  reviewMonths: 36,
  halfLifeYears: 20,
  checks: [
    {
      by: "analyst",
      daysAgo: 290,
      checked:
        "Ran the simulation again with 200,000 trials: the same four shares for 2, 5, 10 and 20 looks.",
    },
  ],
  goalTicks: [
    {
      goal: "g1",
      state: "not-met",
      note: "Most plans name a size now; some still leave the end of the test open.",
      by: "analyst",
      daysAgo: 285,
    },
  ],
  links: [
    {
      kind: "supports",
      to: "twymans-law",
      note: "An early, large win is often the lucky look out of many.",
    },
  ],
  followers: ["new.analyst", "product.manager"],
  content: {
    statement:
      "Checking a fixed-size test repeatedly and stopping at the first significant reading multiplies the false-alarm rate.",
    summary:
      "A test planned for one look at the 5% level gives a false alarm in 5% of cases only if you look once. Look five times and stop at the first significant reading, and it is 14%; with twenty looks 25%. Agree size and duration before the start, or choose a sequential method that allows for looking. Watching for harm remains right.",
    certainty: "high",
    certaintyReason: "It can be proved, and anyone can simulate it in a few minutes.",
    businessContext:
      "False winners stay in the product as dead weight: they have to be maintained, they block real improvements, and their promised gains never show up in the accounts.",
    goals: [
      { id: "g1", text: "Each test has a stopping rule, written down before it starts." },
      { id: "g2", text: "Tests that ended early say so wherever their result is quoted." },
    ],
    nonGoals: [{ id: "n1", text: "Forbidding anyone to watch a running test for harm." }],
    limitations: [
      { id: "l1", text: "The shares assume equally spaced looks and no true effect." },
      { id: "l2", text: "Sequential designs allow looking, and pay for it with power." },
      { id: "l3", text: "Watching for harm is still right, and may end a test at any time." },
      {
        id: "l4",
        text: "Stopping early also exaggerates the size of an effect, which the shares do not show.",
      },
    ],
    usageDo: [
      { id: "d1", text: "Fix size and duration beforehand, or choose a sequential method beforehand." },
      { id: "d2", text: "Separate the watch for harm from the search for a winner." },
    ],
    usageDont: [{ id: "x1", text: "Extend a test “until it turns green”." }],
    usageNotes:
      "The more looks, the less a “significant” reading is worth: read the table in the evaluation as the price of curiosity. A low p-value at the *planned* end keeps its meaning; the same value at an unplanned look does not. Ask Demo Analyst (Compass) which sequential method fits your test.",
    background:
      "Significance tests were designed for one look at complete data. Medical trials, and later dashboards that refresh by themselves, made it possible to look at any time, and tempting to stop at a good moment.",
    method:
      "The first paper works out what happens to the error rate when a growing set of data is tested again and again. Its case was simulated anew for this record: no true effect, equally spaced looks, a level of 5% at each, 200,000 trials. The second paper studies the same on a commercial platform.",
    evaluation: `| looks | significant at least once, without any effect |
| --: | --: |
| 2 | 8% |
| 5 | 14% |
| 10 | 19% |
| 20 | 25% |`,
    openQuestions:
      "Would always-valid p-values serve our low-traffic teams, or do they lose more power than those teams can spare?",
    evidence: [
      {
        id: "e1",
        kind: "publication",
        direction: "supports",
        strength: "high",
        title: "Armitage, McPherson, Rowe 1969: Repeated significance tests on accumulating data",
        source: "J R Stat Soc A 132(2), pages 235–244",
        method: "Mathematical treatment; shares recomputed by simulation",
        sample: "200,000 simulated trials",
        publishedOn: "1969",
        keyFigures:
          "At a 5% level: 2 looks 8%, 5 looks 14%, 10 looks 19%, 20 looks 25% (recomputed; [a similar figure for 10 looks](http://www.fon.hum.uva.nl/paul/methoden/testUntilSignificant.html)).",
        note: "How fast the error rate grows with the number of looks.",
      },
      {
        id: "e2",
        kind: "publication",
        direction: "supports",
        strength: "high",
        title: "Johari, Koomen, Pekelis, Walsh 2017: Peeking at A/B tests",
        source: "https://doi.org/10.1145/3097983.3097992",
        method: "Analysis on a commercial platform, and a method that stays valid at every look",
        publishedOn: "2017",
        keyFigures: "Shows the problem in practice and offers always-valid p-values.",
        note: "That it happens on real platforms, and a way out.",
      },
    ],
    prompts: [
      {
        id: "q1",
        kind: "choices",
        question:
          "Five equally spaced looks at a 5% level, and no true effect: how often is at least one look significant?",
        answer: "About 14% of the time.",
        choices: [
          { id: "a", text: "5%" },
          { id: "b", text: "14%" },
          { id: "c", text: "25%" },
        ],
        rightChoiceId: "b",
      },
    ],
  },
};
