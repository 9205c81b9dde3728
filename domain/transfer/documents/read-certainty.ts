import type { Certainty } from "../../evidence/evidence-input";
import { type Field, lineOf } from "./fields";
import type { ProblemList } from "./problem-list";
import { choiceOf, readChoice } from "./read-choice";

export const certaintyChoices: Record<Certainty, readonly string[]> = {
  high: ["high"],
  moderate: ["moderate", "medium"],
  low: ["low"],
  "very-low": ["very low"],
};

/** "Moderate", "very low certainty", or "moderate: two experiments agree", whose second half is the reason. */
export function readCertainty(field: Field | undefined, problems: ProblemList) {
  const text = lineOf(field, problems);
  if (!field || text === "") return { certainty: null, reason: "" };
  const parsed = parseCertainty(text);
  if (parsed) return parsed;
  return { certainty: readChoice({ ...field, value: text }, certaintyChoices, problems), reason: "" };
}

/** The same from a section: "**Moderate certainty.** Two experiments agree." */
export function parseCertainty(text: string): { certainty: Certainty; reason: string } | null {
  const [, words = "", reason = ""] =
    /^[*_]*((?:very[ -]?)?\p{L}+)(?:[ -](?:certainty|confidence))?[*_]*(?:[.:;,–—-]+[*_]*(?:\s+([\s\S]*))?)?$/iu.exec(
      text.trim(),
    ) ?? [];
  const certainty = choiceOf(words, certaintyChoices);
  return certainty && { certainty, reason: reason.trim() };
}
