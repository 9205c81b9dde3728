import type { DemoStudy } from "../demo-study";

/** Research whose findings are being written, reviewed or read. */
export const toldStudies: DemoStudy[] = [
  {
    slug: "headings-and-the-f",
    title: "What becomes of the F when a text has headings",
    owner: "senior.researcher",
    plannedDaysAgo: 96,
    moved: [
      { to: "fielding", daysAgo: 71 },
      { to: "analysis", daysAgo: 44 },
      { to: "drafting", daysAgo: 7 },
    ],
    expectedInDays: 16,
    question:
      "Do readers of the exhibition texts still run down the left edge when each paragraph has a heading?",
    method: "Eye tracking, the same six texts with and without headings.",
    feeds: "The curators' wish to leave the columns as they are; and a record whose check is due.",
    sample: "22 readers",
    from: 71,
    until: 45,
    topics: ["attention-reading"],
    initiatives: ["museum-tickets"],
    insights: ["f-pattern-scanning"],
    findings: [
      {
        statement:
          "With a heading over each paragraph, readers of exhibition texts went from heading to heading.",
        strength: "low",
        keyFigures: "**71%** of first looks fell on a heading (made up for the demo).",
      },
    ],
  },
  {
    slug: "stopping-rule-dry-run",
    title: "A dry run of the stopping rule on last year's comparisons",
    owner: "experiment.lead",
    plannedDaysAgo: 84,
    moved: [
      { to: "fielding", daysAgo: 70 },
      { to: "analysis", daysAgo: 52 },
      { to: "drafting", daysAgo: 25 },
      { to: "in-review", daysAgo: 4 },
    ],
    expectedInDays: 3,
    question:
      "How many of last year's winners would still be called one under a rule that was fixed beforehand?",
    method: "The daily figures of 38 finished comparisons, read again day by day under the rule.",
    feeds: "The standard for reading comparisons, and its first example.",
    sample: "38 comparisons",
    from: 450,
    until: 85,
    topics: ["experimentation", "data-quality"],
    initiatives: ["scoreboard-trust"],
    insights: ["peeking-inflates-false-positives"],
    findings: [
      {
        statement:
          "Nine of fourteen comparisons that were called early would not have been called under a fixed rule.",
        strength: "moderate",
        keyFigures: "**9 of 14** early calls fell away (made up for the demo).",
      },
    ],
  },
  {
    slug: "refused-plates",
    title: "What drivers do when a number plate is refused",
    owner: "new.researcher",
    plannedDaysAgo: 18,
    moved: [
      { to: "fielding", daysAgo: 15 },
      { to: "analysis", daysAgo: 10 },
      { to: "drafting", daysAgo: 7 },
      { to: "in-review", daysAgo: 5 },
      { to: "published", daysAgo: 4 },
    ],
    expectedInDays: -4,
    question: "A third of the drivers telephone after the last page. What have they tried before?",
    method: "Eight sessions in a parked car, with the form as it is and a plate that it refuses.",
    feeds: "The revised flow, and what Legal is told.",
    sample: "8 drivers",
    from: 15,
    until: 11,
    topics: ["usability-testing", "interaction-design"],
    initiatives: ["claims-form"],
    insights: ["inline-validation"],
    findings: [
      {
        statement:
          "Six of eight drivers typed a refused plate again without a change before they looked for help.",
        strength: "low",
        keyFigures: "**6 of 8** typed the same once more (made up for the demo).",
        became: { slug: "typed-once-more", daysAgo: 3 },
      },
      {
        statement: "Drivers who could go on with a refused plate finished the report and mended it later.",
        strength: "very-low",
        keyFigures: "**3 of 3** who were let through finished (made up for the demo).",
        became: { slug: "let-through", daysAgo: 3 },
      },
    ],
  },
  {
    slug: "three-groups",
    title: "Seventeen funds in three groups",
    owner: "analyst",
    plannedDaysAgo: 131,
    moved: [
      { to: "fielding", daysAgo: 105 },
      { to: "analysis", daysAgo: 76 },
      { to: "drafting", daysAgo: 73 },
      { to: "in-review", daysAgo: 66 },
      { to: "published", daysAgo: 62 },
    ],
    expectedInDays: -60,
    question:
      "Do more visitors choose a fund when the list stands in groups by risk, with nothing taken out?",
    method:
      "Two layouts of one list for four weeks, assigned by a cookie on the first visit; two questions afterwards.",
    feeds: "The three proposals for the pension portal.",
    sample: "3,585 visitors",
    from: 104,
    until: 77,
    topics: ["behaviour-choice", "experimentation"],
    initiatives: ["pension-signup"],
    insights: ["choice-overload-conditional"],
    datasets: ["fund-list-trial", "three-groups-picture"],
    findings: [
      {
        statement:
          "Shown seventeen funds in three groups instead of from A to Z, more visitors of a pension portal chose one.",
        strength: "moderate",
        keyFigures: "**38%** chose a fund from three groups, **33%** from the list A to Z.",
        became: { slug: "grouped-funds", daysAgo: 74 },
      },
      {
        statement: "More of those who saw groups said that the list had been easy to compare.",
        strength: "low",
        keyFigures: "**58%** of those who saw groups, **41%** of the others.",
      },
    ],
  },
  {
    slug: "half-a-second",
    title: "Half a second more on our results page",
    owner: "analyst",
    plannedDaysAgo: 79,
    moved: [
      { to: "fielding", daysAgo: 55 },
      { to: "analysis", daysAgo: 40 },
      { to: "drafting", daysAgo: 36 },
      { to: "in-review", daysAgo: 29 },
      { to: "published", daysAgo: 24 },
    ],
    expectedInDays: -26,
    question: "What does half a second of waiting change in how our visitors search?",
    method:
      "Every second session delayed at random; searches per session, and sessions in which nothing was opened.",
    feeds: "What a faster results page may be said to bring.",
    sample: "13,693 sessions",
    from: 54,
    until: 41,
    topics: ["performance", "experimentation"],
    insights: ["search-delay-costs-usage"],
    datasets: ["half-second-trial"],
    findings: [
      {
        statement:
          "Half a second of added wait on our own results page changed nothing that we could measure in two weeks.",
        strength: "low",
        keyFigures: "**3.04** searches per session with the wait, **3.03** without.",
        became: { slug: "half-second-unnoticed", daysAgo: 36 },
      },
    ],
  },
];
