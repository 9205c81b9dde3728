import type { DemoInitiative } from "../demo-initiative";

export const engineeringCouncil: DemoInitiative = {
  title: "Waiting changes, code tools and ninety-day secrets",
  brief: `Proposed changes to the booking engine wait two and a half days for a second pair of eyes, and the average proposal touches nine hundred lines. The new director wants a weekly count of bugs caught per checker. Procurement has a quote for four hundred licences of a tool that writes code from prompts; the brochure says work takes half as long, whereas several senior maintainers say it only feels quicker. Finally, a large customer's questionnaire asks us to confirm that staff choose a new secret every ninety days, and support reports that most people just add a digit.

Prepare one page for the engineering council: recommendations, the evidence for each, and what to try on a small group first.`,
  owner: "engineering.manager",
  teams: ["keel", "compass"],
  people: [],
  topics: ["engineering-practice", "security-policy"],
  keywords: ["code review", "pull requests", "AI coding assistant", "password policy"],
  channels: ["#engineering-council"],
  begunDaysAgo: 13,
  kickoffInDays: -8,
  endsInDays: 12,
  milestones: [{ name: "Council meets", inDays: 9 }],
  happened: [
    { daysAgo: 12, by: "platform.engineer", did: "looked" },
    { daysAgo: 11, by: "platform.engineer", did: "accepted", insight: "password-expiry" },
    { daysAgo: 8, by: "engineering.manager", did: "began" },
    { daysAgo: 8, by: "engineering.manager", did: "looked" },
    { daysAgo: 5, by: "analyst", did: "accepted", insight: "ai-assistant-slowdown-experts" },
    { daysAgo: 5, by: "analyst", did: "accepted", insight: "ai-assistant-speedup-simple-task" },
    {
      ...{ daysAgo: 1, by: "leaving.engineer", did: "mentioned", channel: "#engineering-council" },
      text: "Is there anything on pull requests that we should read before the council meets?",
    },
  ],
};
