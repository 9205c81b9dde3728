import type { DemoInitiative } from "../demo-initiative";

const begunWith = `Policyholders report car damage through an eleven-page web questionnaire. A third have to telephone afterwards because a postcode, plate or date was refused on the very last page.`;

export const claimsForm: DemoInitiative = {
  title: "Fewer returned accident reports",
  brief: `${begunWith} Legal wants the truthfulness declaration moved to page one, having heard that this curbs exaggerated amounts. Research can book eight drivers next week, and the product lead hopes one clean session will be enough to approve the launch in four countries with different licence formats. Some colleagues say people simply get worn out and stop resisting the urge to quit.

The aim is fewer returned reports and shorter handling time without more invented damage. Deliverables: a revised flow, a research plan and a note for Legal.`,
  begunWith,
  owner: "senior.researcher",
  teams: ["lantern", "harbour"],
  people: [],
  topics: ["interaction-design", "usability-testing", "behaviour-choice"],
  keywords: [
    "accident report",
    "web form",
    "error messages",
    "usability test",
    "sample size",
    "honesty declaration",
  ],
  channels: ["#claims", "#research-requests"],
  begunDaysAgo: 24,
  kickoffInDays: -4,
  endsInDays: 56,
  milestones: [
    { name: "Sessions with drivers", inDays: 6 },
    { name: "Note for Legal", inDays: 15 },
  ],
  happened: [
    { daysAgo: 22, by: "product.manager", did: "looked" },
    { daysAgo: 20, by: "senior.researcher", did: "accepted", insight: "inline-validation" },
    { daysAgo: 20, by: "senior.researcher", did: "looked" },
    { daysAgo: 8, by: "senior.researcher", did: "rewrote" },
    { daysAgo: 6, by: "new.researcher", did: "added", insight: "ego-depletion-not-replicated" },
    { daysAgo: 5, by: "senior.researcher", did: "accepted", insight: "five-user-tests-vary" },
    { daysAgo: 4, by: "senior.researcher", did: "began" },
  ],
};
