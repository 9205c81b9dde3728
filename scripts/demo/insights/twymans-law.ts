import type { DemoInsight } from "../demo-insight";

export const twymansLaw: DemoInsight = {
  slug: "twymans-law",
  author: "experiment.lead",
  translator: "product.lead",
  reviewer: "senior.researcher",
  topics: ["data-quality", "experimentation"],
  audience: ["compass"],
  publishedDaysAgo: 870,
  reviewMonths: 36,
  halfLifeYears: 20,
  checks: [
    {
      by: "experiment.lead",
      daysAgo: 450,
      checked:
        "Went through the surprises of the year: some were logging faults, some were real, and all had been checked first.",
    },
  ],
  links: [
    {
      kind: "supports",
      to: "sample-ratio-mismatch",
      note: "The split is the first thing to check behind an astonishing figure.",
    },
  ],
  followers: ["new.pm", "new.analyst"],
  content: {
    statement: "The more surprising a number looks, the likelier it is that something is wrong with it.",
    summary:
      "When a figure astonishes you, suspect the measurement before you believe the world has changed. Check logging, the split and duplicates, and repeat the test, for welcome and unwelcome surprises alike. Now and then the surprise is real: one Bing headline change set off an alarm and was worth over 100 million dollars a year.",
    certainty: "moderate",
    certaintyReason:
      "A sound rule of thumb with good reasons behind it, but nobody has measured how often it errs.",
    businessContext:
      "Errors that look like triumphs travel fast and high. Taking them back later costs more trust than the check would have cost time.",
    goals: [
      { id: "g1", text: "Surprising figures are shared only together with what was checked." },
      { id: "g2", text: "No announced win has to be taken back because of a fault in the data." },
    ],
    nonGoals: [{ id: "n1", text: "Dismissing every outlier." }],
    limitations: [
      { id: "l1", text: "It is a habit of checking, not a law." },
      { id: "l2", text: "Used on unwelcome results only, it turns into bias." },
      { id: "l3", text: "Real breakthroughs exist." },
    ],
    usageDo: [
      {
        id: "d1",
        text: "Repeat the measurement, and check logging, splits and duplicates, before you share.",
      },
      { id: "d2", text: "Look at good surprises as hard as at bad ones." },
    ],
    usageDont: [{ id: "x1", text: "Announce an outlier in the week in which it turns up." }],
    usageNotes:
      "The further a value lies from what similar changes have done, high or low, the more checking it deserves. A figure that survives the checks is news, and should then be believed. Ask Demo Experimentation Lead (Compass) for the list we go through.",
    background:
      "The saying is attributed to Tony Twyman, who worked in media research. People who run online experiments adopted it, since they see many figures and few of them are true sensations.",
    method:
      "This is a heuristic passed on with cases. We took it from a textbook chapter that collects logging errors which looked like effects, and set beside it the best known case of a surprise that was true.",
    evaluation:
      "There is no error rate. The argument is one of odds: faults in measurement are common and very large true effects are rare, so a very large figure comes more often from a fault. The Bing headline (+12% revenue) shows that “more often” is not “always”.",
    openQuestions:
      "How often is our own alarm right? Counting alarms and their outcomes would turn the saying into a rate.",
    evidence: [
      {
        id: "e1",
        kind: "publication",
        direction: "supports",
        strength: "low",
        title: "Kohavi, Tang, Xu 2020: Trustworthy Online Controlled Experiments, chapter 3",
        source: "https://doi.org/10.1017/9781108653985",
        method: "Aphorism with cases of logging errors",
        publishedOn: "2020",
        keyFigures: "None: cases, no rate ([on the saying](http://gabormelli.com/RKB/Twyman%27s_Law)).",
        note: "The saying is attributed to the media researcher Tony Twyman.",
      },
      {
        id: "e2",
        kind: "publication",
        direction: "contradicts",
        strength: "low",
        title: "Kohavi, Thomke 2017: The surprising power of online experiments",
        source: "https://hbr.org/2017/09/the-surprising-power-of-online-experiments",
        method: "Account of one experiment on an ad headline at Bing",
        publishedOn: "2017",
        keyFigures: "+12% revenue, over 100 million US dollars a year, after a too-good-to-be-true alarm.",
        note: "The famous exception: the alarm rang and the effect was real.",
      },
    ],
    prompts: [
      {
        id: "q1",
        question: "A metric moves astonishingly. What is your first hypothesis?",
        answer: "A fault in measurement, in processing or in the assignment of users.",
      },
    ],
  },
};
