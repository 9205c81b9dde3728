import type { DemoInitiative } from "../demo-initiative";

export const pensionSignup: DemoInitiative = {
  title: "More shift workers saving for retirement",
  brief: `A logistics client wants more of its warehouse and driving staff saving for old age. Today the portal shows seventeen funds in alphabetical order, nobody is enrolled unless they complete a long screen, and the first contribution figure people meet is the legal minimum.

Three proposals are on the table: enrol everyone with an easy way out, cut the fund list to four, and open with a higher suggested percentage. The sponsor has read glossy case studies and has promised the board a double-digit rise from reworded e-mails alone. Unions will ask whether people really meant to join.

We need a plan, an honest forecast and a trial before the spring renewal, covering both sign-ups and what is still being paid in a year later.`,
  owner: "product.lead",
  teams: ["harbour", "lantern"],
  people: ["analyst"],
  topics: ["behaviour-choice"],
  keywords: [
    "auto-enrolment",
    "opt-out",
    "contribution rate",
    "fund choice",
    "number of options",
    "e-mail campaign",
  ],
  channels: ["#pension-portal"],
  begunDaysAgo: 16,
  kickoffInDays: 5,
  endsInDays: 128,
  milestones: [
    { name: "Forecast to the sponsor", inDays: 26 },
    { name: "Spring renewal", inDays: 120 },
  ],
  happened: [
    { daysAgo: 15, by: "product.manager", did: "looked" },
    { daysAgo: 12, by: "product.lead", did: "accepted", insight: "default-effect" },
    { daysAgo: 11, by: "senior.researcher", did: "accepted", insight: "nudges-shrink-at-scale" },
    { daysAgo: 11, by: "senior.researcher", did: "looked" },
    {
      daysAgo: 10,
      by: "product.manager",
      did: "dismissed",
      insight: "peak-end-rule",
      reason: "not relevant",
    },
    { daysAgo: 3, by: "product.lead", did: "looked" },
  ],
};
