import type { Section } from "@/domain/insights/content-input";
import { sectionTitles } from "@/domain/insights/content-words-input";

export type GuidedSection = Section | "language" | "halfLifeDays";

type Guide = {
  /** What good looks like, in one line. */
  prompt: string;
  /** How it reads in an insight of the library that does it well. */
  example?: string;
};

/** What each section is for. All examples are from one insight, so that they read as a whole. */
export const sectionGuides: Record<Section, Guide> = {
  statement: {
    prompt: "The claim in one sentence that could turn out wrong: who, what, compared with what.",
    example:
      "Trying to recall material strengthens later memory more than rereading it, even though rereading looks better minutes afterwards.",
  },
  summary: {
    prompt: "What we found and what to do about it, for somebody who reads nothing else. Up to 80 words.",
    example:
      "People who tested themselves on a text remembered more of it days later than people who read it again, and felt less sure of themselves. The order is the other way round after five minutes, which is why rereading feels better. Where knowledge must last, ask a question before showing the answer again.",
  },
  certainty: {
    prompt: "How sure we are that it holds, and the one reason that decides it.",
    example:
      "Moderate: many experiments and a meta-analysis agree, but nearly all of them with students and prose.",
  },
  businessContext: {
    prompt: "What it costs us not to know this, in the terms of somebody who decides.",
    example:
      "We train each new colleague for two weeks and find little of it left a month later. Rereading the handbook feels useful to everybody, so nobody notices that it does not work.",
  },
  goals: {
    prompt: "Outcomes that somebody can check later, each by itself.",
    example: "Every onboarding page ends with a question that is asked again after a week.",
  },
  nonGoals: {
    prompt: "Decisions that this must not be used for, even if it seems to fit.",
    example: "Grading people: nothing here says that a forgotten answer is a fault.",
  },
  limitations: {
    prompt: "Where it does not hold, or was never tested. Say what you would tell a friend who bets on it.",
    example: "The gain shrinks when the attempt fails and no answer follows.",
  },
  usageDo: {
    prompt: "What to do with it on an ordinary day, beginning with a verb.",
    example: "Ask a short question first, and show the answer after.",
  },
  usageDont: {
    prompt: "The misuse you expect, beginning with a verb.",
    example: "Judge what was learned by how fluent it feels to read it again.",
  },
  usageNotes: {
    prompt: "What a high or a low value means, and who knows more.",
  },
  evidence: {
    prompt:
      "Each study or source by itself, also those that speak against it: what was done, with whom, what came out.",
    example:
      "Supports · publication · Roediger and Karpicke 2006, “Test-enhanced learning” · two experiments with students reading prose: behind after five minutes, ahead after two days and after a week.",
  },
  prompts: {
    prompt:
      "One to three questions a colleague should be able to answer next month. Ask for the point, not for a detail.",
    example:
      "After a week, which group recalled more, and who felt surer? — The tested group recalled more; the rereaders felt surer.",
  },
  background: {
    prompt: "The question behind it, why it came up, and what was known before.",
  },
  method: {
    prompt: "Data sources, steps, and every setting that differs from what is usual: enough to repeat it.",
  },
  evaluation: {
    prompt: "Metrics, errors and breakdowns: the case that it does what it says.",
  },
  openQuestions: {
    prompt: "Weak spots, choices not settled, and what to try next.",
  },
  topics: {
    prompt: "What it is about, from the list: they decide where it is found and how fast it ages.",
  },
  links: {
    prompt: "What it supports, contradicts, comes from or replaces.",
  },
};

/** What a section is called, also those that only writers meet. */
export const titleOf = (section: GuidedSection): string => ({ ...sectionTitles, ...ownTitles })[section];

const ownTitles = { language: "Language", halfLifeDays: "How fast the evidence ages" };

/** Sections without which nothing is published, in the order of writing. */
export const requiredSections: Section[] = [
  "statement",
  "summary",
  "certainty",
  "businessContext",
  "goals",
  "nonGoals",
  "limitations",
  "usageDo",
  "evidence",
  "prompts",
];

/** Where a section stands on the page. */
export const sectionId = (section: GuidedSection) => `write-${section}`;

/** Leads to a section: its first field that can be typed into. */
export function goToSection(section: GuidedSection) {
  const place = document.getElementById(sectionId(section));
  const field = place?.querySelector<HTMLElement>("textarea, input:not([type=hidden]), select, [data-add]");
  place?.scrollIntoView({ block: "start" });
  field?.focus({ preventScroll: true });
}
