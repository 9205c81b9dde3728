import type { DemoInitiative } from "../demo-initiative";

export const museumTickets: DemoInitiative = {
  title: "Late-opening tickets nobody finds",
  brief: `The evening-openings strip at the top of the museum's site is the most colourful thing on the screen, yet callers keep saying they could not find those tickets. Marketing proposes making it larger and animated. Meanwhile the calendar takes four seconds to open on a mid-range phone, and a consultant's slide turns that wait into a precise sum of lost income. Curators want the exhibition texts, now long unbroken columns, left as they are.

The team has six weeks and one developer. It must decide where the link should live, which waits to attack first, what to show meanwhile, and whether the consultant's arithmetic belongs in the funding request.`,
  owner: "product.manager",
  teams: ["harbour", "lantern", "keel"],
  people: [],
  topics: ["attention-reading", "performance"],
  keywords: ["homepage strip", "ticket link", "loading time", "exhibition texts"],
  channels: ["#museum-site"],
  external: { key: "WEB-482", url: "https://tracker.example.com/browse/WEB-482" },
  begunDaysAgo: 26,
  kickoffInDays: -11,
  endsInDays: 31,
  milestones: [{ name: "Funding request", inDays: 13 }],
  happened: [],
};
