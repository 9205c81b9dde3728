import type { DemoDraft } from "../demo-draft";
import { aiAssistantSpeedupSimpleTask } from "../insights/ai-assistant-speedup-simple-task";

const published = aiAssistantSpeedupSimpleTask.content;

/** What its owner proposes after the note of February 2026. */
export const assistantSpeedupRevision: DemoDraft = {
  slug: "assistant-speedup-revision",
  revises: aiAssistantSpeedupSimpleTask.slug,
  author: aiAssistantSpeedupSimpleTask.author,
  topics: aiAssistantSpeedupSimpleTask.topics,
  links: aiAssistantSpeedupSimpleTask.links,
  halfLifeYears: aiAssistantSpeedupSimpleTask.halfLifeYears,
  startedDaysAgo: 11,
  savedDaysAgo: 6,
  review: {
    askedDaysAgo: 6,
    reviewers: ["experiment.lead"],
    message:
      "The check is overdue and there is a newer item: METR's note of February 2026. It points towards a gain, but its authors do not trust it. I added it as very low and lowered the certainty. Please look at both.",
    comments: [
      {
        by: "experiment.lead",
        daysAgo: 4,
        section: "evidence",
        itemId: "e3",
        body: "Does it support this statement at all? It is about familiar code, not one small new task. I could live with *very low* if the note says so.",
      },
    ],
  },
  content: {
    ...published,
    summary:
      "In a randomised experiment, developers with an assistant wrote a simple HTTP server in 71 minutes on average, those without in 161. The task was small, new and clear, and quality was not measured. Later trials on familiar code contradict each other. Pilot on your own tasks with random assignment, and date what you find.",
    certainty: "low",
    certaintyReason:
      "Low by now: one experiment with a model of 2022, and later trials with other tools and tasks that disagree.",
    limitations: [
      ...(published.limitations ?? []),
      {
        id: "l5",
        text: "Newer measurements exist only for other tasks, and the latest is distrusted by its own authors.",
      },
    ],
    evidence: [
      ...(published.evidence ?? []),
      {
        id: "e3",
        kind: "experiment",
        direction: "supports",
        strength: "very-low",
        title: "METR 2026: Note on changing the design of the developer productivity study",
        source:
          "https://insights.marvin-42.com/articles/metr-follow-up-from-20-slowdown-to-possible-ai-speedup-for-expert-developers",
        method: "Randomised by task, later tools; read in a report of the note",
        sample: "57 developers, over 800 tasks",
        publishedOn: "2026-02",
        keyFigures:
          "Raw **-18%** time (CI -38% to +9%) for returning and **-4%** (CI -15% to +9%) for new developers.",
        note: "Judged unreliable by its authors: many refused tasks without AI.",
      },
    ],
  },
};
