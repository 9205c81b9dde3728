import { contentInput, type InsightContent, type Section } from "../../insights/content-input";
import { sectionTitles } from "../../insights/content-words-input";
import type { ProblemList, Spot } from "./problem-list";

/** Holds content against the lengths that any record has, and says where one is beyond them. */
export function checkContent(
  content: object,
  spotOf: (section: Section) => Spot,
  problems: ProblemList,
): InsightContent | null {
  const result = contentInput.safeParse(content);
  if (result.success) return result.data;
  for (const issue of result.error.issues.slice(0, 20)) {
    const section = String(issue.path[0]) as Section;
    const place = [sectionTitles[section], ...issue.path.slice(1).map(partOf)].join(", ");
    if (issue.code === "too_big")
      problems.error(
        spotOf(section),
        `${place}: ${sizeOf(content, issue.path, issue.origin)}; at most ${Number(issue.maximum).toLocaleString("en")} are taken.`,
        "Shorten it, or make several records of it.",
      );
    else problems.error(spotOf(section), `${place}: ${issue.message}`, "Write it as said.");
  }
  return null;
}

const partOf = (part: PropertyKey) => (typeof part === "number" ? `number ${part + 1}` : String(part));

function sizeOf(content: object, path: PropertyKey[], origin: string) {
  const found = path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)?.[key], content);
  const length = typeof found === "string" || Array.isArray(found) ? found.length : 0;
  return `${length.toLocaleString("en")} ${origin === "array" ? "points" : "characters"}`;
}
