import type { DemoInsight } from "../demo-insight";

export const bannerBlindness: DemoInsight = {
  slug: "banner-blindness",
  author: "senior.researcher",
  translator: "product.lead",
  reviewer: "product.lead",
  topics: ["attention-reading", "interaction-design"],
  publishedDaysAgo: 950,
  reviewMonths: 18,
  halfLifeYears: 10,
  checks: [
    {
      by: "senior.researcher",
      daysAgo: 410,
      checked:
        "Watched recordings of our last search-task sessions: the notice strip was passed over there as well.",
    },
  ],
  goalTicks: [
    {
      goal: "g1",
      state: "not-met",
      note: "The opening-hours notice still lives in a coloured strip at the top; moving it is planned.",
      by: "senior.researcher",
      daysAgo: 400,
    },
  ],
  links: [
    {
      kind: "supports",
      to: "f-pattern-scanning",
      note: "Readers with a purpose keep to the text and skip what surrounds it.",
    },
  ],
  followers: ["new.researcher", "product.manager"],
  content: {
    statement:
      "People hunting for something specific tend to skip anything that looks like a banner, even when it holds exactly what they want.",
    summary:
      "Asked to find something, nearly every participant passed over a large link that led straight to it, because it looked like an advertisement. Banners high on the page and far from other links fared worst. Put what people search for into the content or the menu, where they look, and test it with a search task.",
    certainty: "high",
    certaintyReason:
      "Repeated in controlled experiments for people who search; for those who merely browse it would be moderate.",
    businessContext:
      "We pay for prominence with space, design time and sometimes money. If prominence is what makes a link invisible, each further round of “make it bigger” costs more and achieves less.",
    goals: [
      {
        id: "g1",
        text: "Whatever callers say they could not find is reachable from the content or the menu, not only from a banner.",
      },
      { id: "g2", text: "New notices pass a search task before they go live." },
    ],
    nonGoals: [{ id: "n1", text: "Judging what advertising earns." }],
    limitations: [
      { id: "l1", text: "The tasks had a goal; people who browse without one notice more." },
      { id: "l2", text: "Pages of 1998 and small samples." },
      { id: "l3", text: "Not clicking a link does not prove that it was not seen." },
      { id: "l4", text: "Later work finds that the region of the page matters as much as the looks." },
    ],
    usageDo: [
      {
        id: "d1",
        text: "Put key actions inside the content or the menu, in the place where people look for them.",
      },
      { id: "d2", text: "Test a notice by asking people to find what it announces." },
    ],
    usageDont: [
      {
        id: "x1",
        text: "Make an important link bigger, brighter and more isolated so that it gets noticed.",
      },
    ],
    usageNotes:
      "A low click rate on a banner has two readings: nobody wants it, or nobody sees it. A search task separates them, since there everybody wants it. If people succeed only by another way, it is blindness. Ask Demo Senior Researcher (Lantern) for a task script.",
    background:
      "Designers expected that the largest and most colourful element would be noticed first. Puzzling results in an intranet test, where people overlooked just that, led to experiments.",
    method:
      "A usability test of an intranet, followed by controlled experiments that varied where banners stood and how far they were from other links, while people searched for given information.",
    evaluation:
      "In the usability test nearly every participant missed the large link to the target. In the experiments banners were missed more often when they stood high on the page and apart from other links. The sources we read give no overall rate, so none is given here.",
    openQuestions:
      "How much of the effect is position and how much is appearance? Later work weighs the two about equally, and our own pages have never been tested with both varied.",
    evidence: [
      {
        id: "e1",
        kind: "study",
        direction: "supports",
        strength: "moderate",
        title: "Benway, Lane 1998: Banner blindness: web searchers often miss obvious links",
        source: "http://internettg.org/newsletter/dec98/banner_blindness.html",
        method: "Usability test of an intranet and follow-up experiments",
        publishedOn: "1998",
        keyFigures: "Nearly every participant passed over a large link to the target.",
        note: "First description and the name; Internetworking 1.3.",
      },
      {
        id: "e2",
        kind: "experiment",
        direction: "supports",
        strength: "high",
        title: "Benway 1998: HFES Annual Meeting 42(5), pages 463–467",
        source: "https://doi.org/10.1177/154193129804200504",
        method: "Controlled experiments on banner position and distance from other links",
        publishedOn: "1998",
        keyFigures:
          "Banners high on the page and far from other links were missed more often ([abstract](https://scilit.com/publications/edd6267046d6b115938ff3b3f33a90d1)).",
        note: "Shows under control what the usability test suggested.",
      },
    ],
    prompts: [
      {
        id: "q1",
        question: "How can making a link more prominent backfire?",
        answer: "Once it resembles a banner, people who are looking for something filter it out.",
      },
    ],
  },
};
