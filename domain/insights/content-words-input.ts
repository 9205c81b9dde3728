import type { Certainty, EvidenceItem } from "../evidence/evidence-input";
import type { LinkKind, Prompt, Section } from "./content-input";

/** What each section is called, wherever it stands. */
export const sectionTitles: Record<Section, string> = {
  statement: "Statement",
  summary: "Summary",
  certainty: "Certainty",
  businessContext: "Why it matters",
  goals: "Goals",
  nonGoals: "What it is not for",
  limitations: "Mind the limits",
  usageDo: "Do",
  usageDont: "Don’t",
  usageNotes: "Using it",
  evidence: "Evidence",
  prompts: "Questions to remember it by",
  background: "Background",
  method: "Method",
  evaluation: "Evaluation",
  openQuestions: "Open questions",
  topics: "Topics",
  links: "Links to other insights",
};

export const certaintyWords: Record<Certainty, string> = {
  high: "High certainty",
  moderate: "Moderate certainty",
  low: "Low certainty",
  "very-low": "Very low certainty",
};

export const strengthWords: Record<Certainty, string> = {
  high: "High",
  moderate: "Moderate",
  low: "Low",
  "very-low": "Very low",
};

export const linkWords: Record<LinkKind, string> = {
  supports: "Supports",
  contradicts: "Contradicts",
  "derived-from": "Derived from",
  supersedes: "Supersedes",
};

export const evidenceKindWords: Record<EvidenceItem["kind"], string> = {
  study: "Study",
  publication: "Publication",
  experiment: "Experiment",
  dataset: "Dataset",
  dashboard: "Dashboard",
  quote: "Quote",
  file: "File",
};

export const directionWords: Record<EvidenceItem["direction"], string> = {
  supports: "Supports",
  contradicts: "Contradicts",
};

export const promptKindWords: Record<Prompt["kind"], string> = {
  free: "Free answer",
  choices: "Choices",
  short: "Short answer",
};

/** A language by its English name, with the whole code where that says more: "Arabic", "Portuguese (pt-BR)". */
export function languageName(code: string) {
  const [primary = code] = code.split("-");
  const name = new Intl.DisplayNames(["en"], { type: "language", fallback: "code" }).of(primary) ?? primary;
  return primary === code ? name : `${name} (${code})`;
}

/** Days as people say them: "2 years", "90 days". */
export function halfLifeWords(days: number | null): string {
  if (days === null) return "";
  const years = days / 365.25;
  const isYears = years >= 1 && Math.abs(years - Math.round(years)) < 0.01;
  const [count, unit] = isYears ? [Math.round(years), "year"] : [days, "day"];
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
