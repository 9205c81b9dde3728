import type { DemoInsight } from "../demo-insight";

export const searchDelayCostsUsage: DemoInsight = {
  slug: "search-delay-costs-usage",
  author: "platform.engineer",
  translator: "product.lead",
  reviewer: "experiment.lead",
  topics: ["performance", "experimentation"],
  audience: ["keel", "harbour", "compass"],
  publishedDaysAgo: 560,
  reviewMonths: 12,
  halfLifeYears: 6,
  checks: [
    {
      by: "platform.engineer",
      daysAgo: 215,
      checked:
        "Re-read both talks and compared all figures; neither firm’s numbers have been scaled to ours anywhere.",
    },
  ],
  goalTicks: [
    {
      goal: "g2",
      state: "met",
      note: "The funding request for the calendar page quotes our own slowdown test.",
      by: "platform.engineer",
      daysAgo: 120,
    },
  ],
  links: [
    {
      kind: "supersedes",
      to: "latency-sales-folklore",
      note: "Two randomised tests take the place of a remembered remark.",
    },
    {
      kind: "contradicts",
      to: "latency-sales-folklore",
      note: "In size: the measured losses are far smaller than the slogan’s.",
    },
    {
      kind: "supports",
      to: "response-time-limits",
      note: "Even delays below the one-second threshold were felt in use.",
    },
  ],
  followers: ["product.manager", "engineering.manager"],
  content: {
    statement:
      "Deliberately slowing a search engine by fractions of a second measurably lowers use, and some of the loss outlasts the delay.",
    summary:
      "Bing and Google each added delays at random and watched. Google’s users searched 0.2% to 0.6% less a day at 100 to 400 ms, more so the longer it lasted, and not all came back afterwards. Bing lost 4.3% of revenue per user at two seconds. Speed is worth money; measure how much with a slowdown test of your own.",
    certainty: "high",
    certaintyReason:
      "Two independent randomised tests agree on the direction; the size is only moderately certain outside web search.",
    businessContext:
      "Work on speed competes with features for the same engineers, and usually loses because its value is guessed. A measured loss makes the two comparable, and shows which waits are worth the effort.",
    goals: [
      {
        id: "g1",
        text: "Each larger speed project states the loss it expects to avoid, from a test on our own product.",
      },
      { id: "g2", text: "Funding requests for speed quote measured figures instead of a slogan." },
    ],
    nonGoals: [{ id: "n1", text: "Putting a price on a millisecond in another product." }],
    limitations: [
      {
        id: "l1",
        text: "People searching the web in 2009, at desktops, on services that were fast to begin with.",
      },
      { id: "l2", text: "The delay was added at the server; slow devices and networks are another matter." },
      { id: "l3", text: "Both are company talks, and the full data were not published." },
      { id: "l4", text: "What is lost by slowing down need not be won by speeding up." },
    ],
    usageDo: [
      { id: "d1", text: "Run a slowdown test of your own on a small share of visits." },
      { id: "d2", text: "Follow whether people come back, not only what they do in the session." },
    ],
    usageDont: [{ id: "x1", text: "Scale these percentages to a shop or an internal tool." }],
    usageNotes:
      "The losses look small because they are per user and day; over a large audience they add up. A loss that *grows with exposure* says that people are changing a habit, which is worse than a loss that stays level. Ask Demo Platform Engineer (Keel) how to add a delay safely, Compass how large a share it needs.",
    background:
      "It was agreed that slow is bad, and disputed how bad. Making a service faster takes long and changes other things too; making it slower on purpose is quick, and isolates the delay.",
    method:
      "Random shares of users received delays at the server: 50 to 2000 ms at Bing, 100 to 400 ms at Google. Use was compared with that of users without the delay, at Google also after the delay had been taken away.",
    evaluation: `| test | delay | result |
| --- | --- | --- |
| Bing | +1000 ms | time to click +1900 ms |
| Bing | +2 s | revenue per user −4.3%, queries −1.8%, satisfaction −3.8% |
| Google | +100 to 400 ms | daily searches per user −0.2% to −0.6%, growing with exposure and persisting afterwards |`,
    openQuestions:
      "How large is the loss where people have no alternative to our page, and on phones? And how long after a delay ends do they return to their old habits?",
    evidence: [
      {
        id: "e1",
        kind: "experiment",
        direction: "supports",
        strength: "high",
        title: "Schurman, Brutlag 2009: The user and business impact of server delays in web search",
        source: "http://radar.oreilly.com/2009/06/bing-and-google-agree-slow-pag.html",
        method: "Randomised delays of 50 to 2000 ms at Bing",
        publishedOn: "2009",
        keyFigures:
          "+1000 ms lengthened the time to click by 1900 ms. +2 s: revenue per user −4.3%, queries −1.8%, satisfaction −3.8%.",
        note: "Talk at O’Reilly Velocity, full title “… server delays, additional bytes, and HTTP chunking in web search”; address of the organiser’s report.",
      },
      {
        id: "e2",
        kind: "experiment",
        direction: "supports",
        strength: "high",
        title: "Brutlag 2009: Speed matters for Google web search",
        source: "https://andrewclark.co.uk/all-media/all-media/speed-matters",
        method: "Randomised delays of 100 to 400 ms at Google",
        publishedOn: "2009",
        keyFigures:
          "Daily searches per user −0.2% to −0.6%, growing with exposure and persisting after the delay ended.",
        note: "Carries the second half of the statement: part of the loss outlasts the delay. Address of a copy.",
      },
    ],
    prompts: [
      {
        id: "q1",
        question: "How many daily searches per user did Google lose when it added 100 to 400 ms?",
        answer: "About 0.2% to 0.6%, and more the longer people were exposed.",
      },
      {
        id: "q2",
        kind: "choices",
        question: "What happened to Google’s searches after the added delay was taken away?",
        answer: "Part of the loss persisted.",
        choices: [
          { id: "a", text: "They were back to normal at once" },
          { id: "b", text: "Part of the loss persisted" },
          { id: "c", text: "They rose above the old level" },
        ],
        rightChoiceId: "b",
      },
    ],
  },
};
