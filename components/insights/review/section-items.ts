import { type InsightContent, type Section, sections } from "@/domain/insights/content-input";

type Item = { id: string; name: string };

/** The parts of a section that one can speak of alone, each by its first words. */
export function itemsOf(section: Section, content: InsightContent): Item[] {
  switch (section) {
    case "goals":
    case "nonGoals":
    case "limitations":
    case "usageDo":
    case "usageDont":
      return content[section].map(({ id, text }) => ({ id, name: firstWords(text) }));
    case "evidence":
      return content.evidence.map(({ id, title }) => ({ id, name: firstWords(title) }));
    case "prompts":
      return content.prompts.map(({ id, question }) => ({ id, name: firstWords(question) }));
    default:
      return [];
  }
}

/** Which sections say something, in the order in which they are written. */
export function filledSections(content: InsightContent): Set<Section> {
  return new Set(sections.filter((section) => isFilled(section, content)));
}

function isFilled(section: Section, content: InsightContent) {
  if (section === "certainty") return content.certainty !== null || content.certaintyReason.trim() !== "";
  if (section === "topics") return content.topicIds.length > 0;
  const value = content[section];
  if (typeof value === "string") return value.trim() !== "";
  return value.length > 0;
}

const most = 60;

function firstWords(text: string) {
  const line = text.replace(/\s+/g, " ").trim();
  if (line === "") return "an empty one";
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
