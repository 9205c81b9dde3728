import type { DemoInsight } from "../demo-insight";

export const fiveUserTests: DemoInsight = {
  slug: "five-user-tests",
  author: "senior.researcher",
  translator: "product.lead",
  reviewer: "research.lead",
  topics: ["usability-testing"],
  audience: ["lantern", "harbour"],
  publishedDaysAgo: 1040,
  reviewMonths: 18,
  halfLifeYears: 10,
  checks: [
    {
      by: "senior.researcher",
      daysAgo: 610,
      checked:
        "Worked the formula through again, 1-(1-0.31)^5, and got 84%; the model’s assumptions are all named.",
    },
    {
      by: "senior.researcher",
      daysAgo: 205,
      checked:
        "Went through our own rounds since the last check: each plan names its user groups and its assumed rate.",
    },
  ],
  goalTicks: [
    {
      goal: "g1",
      state: "met",
      note: "The booking flow had its second round, with the first round’s fixes in it, before launch.",
      by: "senior.researcher",
      daysAgo: 200,
    },
  ],
  links: [
    {
      kind: "contradicts",
      to: "five-user-tests-vary",
      note: "The average promises about 85%; single groups of five may fall far short.",
    },
  ],
  followers: ["new.researcher", "product.lead", "product.manager"],
  content: {
    statement:
      "If each participant reveals about a third of the problems, five participants in a formative test surface roughly 85% of them, so several small rounds beat one big one.",
    summary:
      "A model fitted to several projects says that one user uncovers about 31% of the problems, and five together about 85%. So test with five, fix, and test again rather than spend everyone at once. The rate is an average that often fails, and the rule is for finding problems, not for measuring anything.",
    certainty: "moderate",
    certaintyReason:
      "The arithmetic is sound, but it hangs on a detection rate of one third, an average that many products do not reach.",
    businessContext:
      "Small rounds are what makes testing affordable within a sprint. A team that believes it needs a large study often runs none; a team that runs three small ones has fixed most of what it found before launch.",
    goals: [
      { id: "g1", text: "Every new flow goes through at least two find-and-fix rounds before it launches." },
      { id: "g2", text: "Each test plan states the detection rate it assumes." },
    ],
    nonGoals: [
      { id: "n1", text: "Measuring success rates or task times." },
      { id: "n2", text: "Deciding which of two designs is better." },
    ],
    limitations: [
      {
        id: "l1",
        text: "The model assumes that every problem is equally easy to hit and that sessions do not influence each other.",
      },
      { id: "l2", text: "It assumes a single user group working through a single set of tasks." },
      {
        id: "l3",
        text: "The share is of the problems that can be found this way, neither of all problems nor of the severe ones.",
      },
      { id: "l4", text: "It offers nothing on measuring rates or comparing designs." },
    ],
    usageDo: [
      { id: "d1", text: "Run about five people per distinct user group, fix what you saw, and repeat." },
      { id: "d2", text: "Write the detection rate you assume into the plan, where others can doubt it." },
    ],
    usageDont: [
      { id: "x1", text: "Report success percentages from five people." },
      { id: "x2", text: "Treat one clean round as proof that a risky flow is safe." },
    ],
    usageNotes:
      "With a high detection rate (obvious problems, simple flow) five people find most of what there is. With a low one (rare paths, varied users) the same five find a minority, and silence means little. If you cannot guess the rate, plan for the low one. Ask Demo Senior Researcher (Lantern) for help with a plan.",
    background:
      "Usability tests were thought of as experiments with many participants. The question was how quickly new participants stop bringing new problems, and so how a fixed budget is best divided.",
    method:
      "Problem counts from several projects were fitted with a simple model: if each participant finds a given problem with probability *p*, then *n* participants find a share of 1 − (1 − p)ⁿ. The mean *p* was 0.31. We recomputed the share for five.",
    evaluation:
      "1 − (1 − 0.31)⁵ = 84%, which is usually rounded to “about 85%”. Against it stands a series of 49 tests on shopping sites in which the first five users met about 35% of the problems: there, the rate was plainly far lower than a third.",
    openQuestions:
      "What is the detection rate on our own products? We have never estimated it, and large shops suggest that it falls with the freedom people have.",
    evidence: [
      {
        id: "e1",
        kind: "study",
        direction: "supports",
        strength: "moderate",
        title: "Nielsen, Landauer 1993: A mathematical model of the finding of usability problems",
        source: "https://doi.org/10.1145/169059.169166",
        method: "Model of problem discovery fitted to several projects",
        sample: "Several usability projects",
        publishedOn: "1993",
        keyFigures:
          "Mean detection rate 0.31 for a single user; five users find about 85% ([report](http://kevin.godby.org/2007/01/18/why-you-only-need-to-test-with-five-users), [later review](http://mags.acm.org/communications/201204?pg=68)). Recomputed: 84%.",
        note: "Source of the rule; popularised by Nielsen in 2000 at nngroup.com/articles/why-you-only-need-to-test-with-5-users.",
      },
      {
        id: "e2",
        kind: "study",
        direction: "contradicts",
        strength: "low",
        title: "Spool, Schroeder 2001: Testing web sites: five users is nowhere near enough",
        source: "CHI EA ’01, pages 285–286",
        method: "Usability tests on shopping sites, counting problems found by the first five users",
        sample: "49 tests",
        publishedOn: "2001",
        keyFigures: "The first five users met about 35% of the problems.",
        note: "Shows what happens when the detection rate is far below one third.",
      },
    ],
    prompts: [
      {
        id: "q1",
        question: "Which assumption does the five-user rule stand or fall with?",
        answer:
          "That one user uncovers about 31% of the problems, and equally so for every problem and every user.",
      },
      {
        id: "q2",
        kind: "short",
        question:
          "Which share of the findable problems do five users surface if each one finds about a third, in per cent?",
        answer: "About 85%.",
        accepted: ["85", "85%", "84", "84%", "about 85%", "about 85", "roughly 85%"],
      },
    ],
  },
};
