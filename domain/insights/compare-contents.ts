import type { EvidenceItem } from "../evidence/evidence-input";
import { compareFields, compareItems, type ItemText, type NamedText } from "./compare-items";
import { type Effort, ordinaryEffort } from "./compare-text";
import type { SectionComparison } from "./comparison-query";
import { type InsightContent, type Prompt, type Section, sections } from "./content-input";
import {
  certaintyWords,
  directionWords,
  evidenceKindWords,
  halfLifeWords,
  languageName,
  linkWords,
  promptKindWords,
  sectionTitles,
  strengthWords,
} from "./content-words-input";

/** What topics and linked records are called, by id; what has no name here is left out, because it is not to be seen. */
export type ContentNames = {
  topics: Map<string, string>;
  insights: Map<string, string>;
  /** By the id of a version. */
  data?: Map<string, string>;
  studies?: Map<string, string>;
};

/** What changed from one text of a record to another: by section, item and word; sections empty in both are left out. */
export function compareContents(
  before: InsightContent,
  after: InsightContent,
  names: ContentNames,
  effort: Effort = ordinaryEffort(),
): SectionComparison[] {
  const shapes: { section: Section | "details"; title: string; of: (content: InsightContent) => Shape }[] = [
    ...sections.map((section) => ({
      section,
      title: sectionTitles[section],
      of: (content: InsightContent) => shapeOf(section, content, names),
    })),
    { section: "details", title: "Details", of: shapeOfDetails },
  ];
  return shapes.flatMap(({ section, title, of }) => {
    const [old, now] = [of(before), of(after)];
    const fields = compareFields(old.fields ?? [], now.fields ?? [], effort, after.language);
    const items = compareItems(old.items ?? [], now.items ?? [], effort, after.language);
    const there = [...fields, ...items].map(({ change }) => change);
    if (there.length === 0) return [];
    return [
      {
        section,
        title,
        fields,
        items,
        change: summed(
          there,
          items.some(({ moved }) => moved),
        ),
      },
    ];
  });
}

function summed(changes: SectionComparison["change"][], moved: boolean): SectionComparison["change"] {
  const kinds = new Set(changes);
  const [only] = kinds;
  if (moved || kinds.size > 1 || !only) return "changed";
  return only;
}

type Shape = { fields?: NamedText[]; items?: ItemText[] };

function shapeOf(section: Section, content: InsightContent, names: ContentNames): Shape {
  switch (section) {
    case "statement":
    case "summary":
    case "businessContext":
    case "usageNotes":
    case "background":
    case "method":
    case "evaluation":
    case "openQuestions":
      return { fields: [["", content[section]]] };
    case "certainty":
      return {
        fields: [
          ["Level", content.certainty ? certaintyWords[content.certainty] : ""],
          ["Because", content.certaintyReason],
        ],
      };
    case "evidence":
      return { items: content.evidence.map((item) => evidenceText(item, names)) };
    case "prompts":
      return { items: content.prompts.map(promptText) };
    case "topics":
      return { items: named(content.topicIds, names.topics) };
    case "links":
      return { items: linkTexts(content, names) };
    default:
      return { items: content[section].map(({ id, text }) => ({ id, fields: [["", text]] })) };
  }
}

/** English without a half-life of its own is what every record begins with, and nothing to tell. */
function shapeOfDetails({ language, halfLifeDays }: InsightContent): Shape {
  return {
    fields: [
      ["Language", languageName(language)],
      ["Half-life of the evidence", halfLifeWords(halfLifeDays)],
    ],
  };
}

function evidenceText(item: EvidenceItem, { data, studies }: ContentNames): ItemText {
  const withdrawn = item.withdrawn && [item.withdrawn.on, item.withdrawn.reason].filter(Boolean).join(", ");
  return {
    id: item.id,
    fields: [
      ["Title", item.title],
      ["Kind", evidenceKindWords[item.kind]],
      ["Direction", directionWords[item.direction]],
      ["Strength", item.strength ? strengthWords[item.strength] : ""],
      ["Source", item.source],
      ["Study", studies?.get(item.studyId ?? "") ?? ""],
      ["Data", data?.get(item.snapshotId ?? "") ?? ""],
      ["Method", item.method],
      ["Sample", item.sample],
      ["Period from", item.periodFrom],
      ["Period until", item.periodUntil],
      ["Published", item.publishedOn],
      ["Key figures", item.keyFigures],
      ["Quote", item.quote],
      ["Note", item.note],
      ["Withdrawn", item.withdrawn ? withdrawn || "Yes" : ""],
    ],
  };
}

function promptText({ id, kind, question, answer, choices, rightChoiceId, accepted }: Prompt): ItemText {
  const isChoices = kind === "choices";
  return {
    id,
    fields: [
      ["Question", question],
      ["Answer", answer],
      ["Kind", promptKindWords[kind]],
      ["Choices", isChoices ? choices.map(({ text }) => text).join("\n") : ""],
      ["Right choice", isChoices ? (choices.find((choice) => choice.id === rightChoiceId)?.text ?? "") : ""],
      ["Accepted answers", kind === "short" ? accepted.join("\n") : ""],
    ],
  };
}

/** By name, so that topics which were merged since are one. */
const named = (ids: string[], names: Map<string, string>): ItemText[] =>
  ids.flatMap((id) => {
    const name = names.get(id);
    return name ? [{ id: name, fields: [["", name]] }] : [];
  });

function linkTexts({ links }: InsightContent, { insights }: ContentNames): ItemText[] {
  return links.flatMap(({ kind, insightId, note }) => {
    const statement = insights.get(insightId);
    if (!statement) return [];
    return [
      {
        id: `${kind}-${insightId}`,
        fields: [
          [linkWords[kind], statement],
          ["Note", note],
        ],
      },
    ];
  });
}
