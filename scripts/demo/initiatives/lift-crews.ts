import type { DemoInitiative } from "../demo-initiative";

export const liftCrews: DemoInitiative = {
  title: "Rare procedures done right in autumn",
  brief: `A lift-maintenance firm teaches brake and rope procedures in a two-day classroom course each January. Audits in June show skipped steps, mostly in the rare ones. A vendor offers a questionnaire that sorts technicians into seers, listeners and doers, with a video track for each. Operations would rather send five-minute phone questions through the year, but is unsure when to send them and whether simply showing the manual again would do. Crews of three are put together after the course, so people who work side by side seldom attended side by side.

Design a yearly programme within the present budget, say what to refuse, and state how we will know by next autumn that the rare procedures are carried out correctly.`,
  owner: "research.lead",
  teams: ["lantern", "compass"],
  people: [],
  topics: ["learning-memory", "teamwork"],
  keywords: ["technician training", "refresher course", "quiz", "crew"],
  channels: ["#training-services"],
  begunDaysAgo: 9,
  kickoffInDays: 23,
  endsInDays: 320,
  milestones: [{ name: "Proposal to the firm", inDays: 40 }],
  happened: [],
};
