import type { DemoInitiative } from "../demo-initiative";

export const museumTickets: DemoInitiative = {
  title: "Late-opening tickets nobody finds",
  brief: `The evening-openings strip at the top of the museum's site is the most colourful thing on the screen, yet callers keep saying they could not find those tickets. Marketing proposes making it larger and animated. Meanwhile the calendar takes four seconds to open on a mid-range phone, and a consultant's slide turns that wait into a precise sum of lost income. Curators want the exhibition texts, now long unbroken columns, left as they are.

The team has six weeks and one developer. It must decide where the link should live, which waits to attack first, what to show meanwhile, and whether the consultant's arithmetic belongs in the funding request.`,
  owner: "product.manager",
  teams: ["harbour", "lantern", "keel"],
  people: [],
  topics: ["attention-reading", "performance"],
  keywords: ["homepage", "ticket link", "mobile site", "loading time", "exhibition texts"],
  channels: ["#museum-site"],
  external: { key: "WEB-482", url: "https://jira.example.com/browse/WEB-482", system: "Jira" },
  begunDaysAgo: 26,
  kickoffInDays: -11,
  endsInDays: 31,
  milestones: [{ name: "Funding request", inDays: 13 }],
  happened: [
    { daysAgo: 24, by: "product.manager", did: "looked" },
    { daysAgo: 19, by: "new.researcher", did: "accepted", insight: "banner-blindness" },
    { daysAgo: 11, by: "product.manager", did: "began" },
    { daysAgo: 9, by: "product.manager", did: "accepted", insight: "search-delay-costs-usage" },
    {
      daysAgo: 9,
      by: "product.manager",
      did: "dismissed",
      insight: "fitts-target-size",
      reason: "not relevant",
    },
    {
      ...{ daysAgo: 4, by: "platform.engineer", did: "mentioned", channel: "#museum-site" },
      text: "WEB-482: which of the two waits do we take first, the calendar or the payment page?",
    },
    { daysAgo: 2, by: "platform.engineer", did: "looked" },
  ],
};
