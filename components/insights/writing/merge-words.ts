import { certaintyWords, directionWords, evidenceKindWords } from "@/domain/insights/content-words-input";
import type { MergeConflict } from "./merge-content";
import { titleOf } from "./section-guides";

const fieldWords: Record<string, string> = {
  text: "",
  certaintyReason: "why this level",
  kind: "kind",
  direction: "for or against",
  strength: "strength",
  title: "title",
  source: "source",
  method: "method",
  sample: "sample",
  periodFrom: "data from",
  periodUntil: "data until",
  publishedOn: "published",
  keyFigures: "key figures",
  quote: "quote",
  note: "note",
  withdrawn: "withdrawn",
  snapshotId: "data",
  studyId: "study",
  question: "question",
  answer: "answer",
  rightChoiceId: "the right choice",
};

/** Where a conflict is, in words: "Evidence: title". */
export function placeOf({ section, path }: MergeConflict) {
  const field = fieldWords[path.split("/").at(-1) ?? ""];
  return field ? `${titleOf(section)}: ${field}` : titleOf(section);
}

const valueWords: Record<string, string> = { ...certaintyWords, ...evidenceKindWords, ...directionWords };

/** A value that is no text, as a person reads it. */
export function wordsOf(value: unknown): string {
  if (value === null || value === undefined) return "Nothing: taken out";
  if (typeof value === "string") return valueWords[value] ?? (value || "Empty");
  if (typeof value !== "object") return String(value);
  const { text, title, question, reason, on } = value as Record<string, unknown>;
  const said = [title, question, text, reason, on].filter((part) => typeof part === "string" && part !== "");
  return said.length > 0 ? said.join("\n") : "Without words";
}
