import { contentInput, type InsightContent, type Section } from "../../insights/content-input";
import { sectionTitles } from "../../insights/content-words-input";
import type { FieldName } from "./field-names";
import { type Field, foldName, lineOf, textOf, textsOf } from "./fields";
import type { Given } from "./given-record";
import { itemIds } from "./item-id";
import { noteMarkdown } from "./markdown-notes";
import { joined, type Piece, trimBlank } from "./place-sections";
import type { ProblemList, Spot } from "./problem-list";
import { readCertainty } from "./read-certainty";
import { emptyItem, readEvidence } from "./read-evidence";
import { readPoints } from "./read-points";
import { readPrompts } from "./read-prompts";
import { readHalfLife, readLanguage } from "./read-settings";
import { type ListSection, type ProseSection, settleSections } from "./settle-sections";

type Context = Given & { publishedOn: string };
type Points = { id: string; text: string }[];
type Pieces = Map<ListSection | ProseSection, Piece[]>;

/** What the record says, checked against the lengths that any record has; null when one is beyond them. */
export function buildContent(given: Context, problems: ProblemList): InsightContent | null {
  const { fields, placed, statement } = given;
  const makeIds = { prompts: itemIds(), evidence: itemIds() };
  const prompts = readPrompts(given.prompts, makeIds.prompts, problems);
  const evidence = readEvidence(fields.get("evidence"), makeIds.evidence, problems);
  const settled = settleSections(placed, fields, makeIds);
  const certainty = readCertainty(fields.get("certainty"), problems);
  const allEvidence = [...evidence, ...settled.evidence];
  const content = {
    statement,
    ...readProse(fields, settled.pieces, problems),
    ...readLists(fields, settled.pieces, problems),
    certainty: certainty.certainty ?? settled.certainty?.certainty ?? null,
    certaintyReason:
      textOf(fields.get("certaintyReason"), problems) ||
      certainty.reason ||
      (settled.certainty?.certaintyReason ?? ""),
    evidence: allEvidence.length > 0 ? allEvidence : ownEvidence(given, problems),
    prompts: [...prompts, ...settled.prompts],
    language: readLanguage(fields.get("language"), problems),
    halfLifeDays: readHalfLife(fields.get("halfLife"), problems),
  };
  return checked(content, spotsOf(given, settled.pieces), problems);
}

const proseSections = [
  "summary",
  "businessContext",
  "usageNotes",
  "background",
  "method",
  "evaluation",
  "openQuestions",
] as const satisfies ProseSection[];
const listSections = [
  "goals",
  "nonGoals",
  "limitations",
  "usageDo",
  "usageDont",
] as const satisfies ListSection[];

function readProse(fields: Map<FieldName, Field>, pieces: Pieces, problems: ProblemList) {
  const read = (section: ProseSection) => {
    const field = fields.get(section);
    const own = field ? proseOf(field, problems) : "";
    if (field) noteMarkdown(own, () => field, problems);
    return [own, joined(pieces.get(section) ?? [])].filter(Boolean).join("\n\n");
  };
  return Object.fromEntries(proseSections.map((section) => [section, read(section)]));
}

/** A list in front matter is a list in the text. */
function proseOf(field: Field, problems: ProblemList) {
  if (!Array.isArray(field.value))
    return typeof field.value === "string" ? trimBlank(field.value) : textOf(field, problems);
  return field.value.map((item) => `- ${textOf(item, problems).replaceAll("\n", "\n  ")}`).join("\n");
}

function readLists(fields: Map<FieldName, Field>, pieces: Pieces, problems: ProblemList) {
  const read = (section: ListSection) => {
    const makeId = itemIds();
    const own = fieldPoints(fields.get(section), problems);
    const placed = (pieces.get(section) ?? []).flatMap(
      (piece) => readPoints(piece.text, piece.textLine) ?? [{ text: trimBlank(piece.text) }],
    );
    const ids = givenIds(fields.get("itemIds"), section, placed.length, problems);
    const points: Points = [...own, ...placed.map(({ text }, at) => ({ id: ids[at] ?? "", text }))];
    return points.map(({ id, text }) => ({ id: makeId(text, id), text }));
  };
  return Object.fromEntries(listSections.map((section) => [section, read(section)]));
}

/** The ids that points written below had where they come from; none unless there is one for each. */
function givenIds(field: Field | undefined, section: ListSection, count: number, problems: ProblemList) {
  const given = field?.value instanceof Map ? field.value.get(foldName(section)) : undefined;
  const ids = textsOf(given, /[\s,;]+/, problems).map(({ value }) => String(value));
  return ids.length === count ? ids : [];
}

/** Points from front matter or a cell: a list, `{ id, text }` each, a Markdown list, or texts between semicolons. */
function fieldPoints(field: Field | undefined, problems: ProblemList): Points {
  if (!field) return [];
  if (typeof field.value === "string") return textPoints(field.value, field, problems);
  const items = Array.isArray(field.value) ? field.value : [field];
  return items
    .map((item) => {
      const parts = item.value instanceof Map ? item.value : new Map<string, Field>([["text", item]]);
      const text = textOf(parts.get("text"), problems);
      noteMarkdown(text, () => item, problems);
      return { id: lineOf(parts.get(foldName("id")), problems), text };
    })
    .filter(({ text }) => text !== "");
}

function textPoints(text: string, spot: Spot, problems: ProblemList): Points {
  noteMarkdown(text, () => spot, problems);
  const isMarkdown = /^\s*(?:[-+*]|\d{1,9}[.)])\s/.test(text) || /\n[ \t]*\n/.test(text);
  const separator = spot.column && !text.includes("\n") ? ";" : "\n";
  const points = isMarkdown
    ? readPoints(text, 1)
    : text.split(separator).map((part) => ({ text: part.trim() }));
  return (points ?? [{ text }])
    .filter((point) => point.text !== "")
    .map((point) => ({ id: "", text: point.text }));
}

/** A report that names no evidence rests on itself: what it is called, who published it and when. */
function ownEvidence({ fields, statement, publishedOn }: Context, problems: ProblemList) {
  const source = lineOf(fields.get("source"), problems);
  if (source === "") return [];
  problems.note(
    fields.get("source") ?? {},
    "No evidence is named, so the report itself became one item of evidence, without a strength.",
    "Rate its strength, or name what it rests on.",
  );
  const title = statement.slice(0, 500);
  return [{ ...emptyItem("source"), title, source, publishedOn }];
}

function spotsOf({ fields, line }: Context, pieces: Pieces) {
  return (section: Section): Spot => {
    const piece = pieces.get(section as ProseSection)?.[0];
    return fields.get(section as FieldName) ?? (piece ? { line: piece.line } : { ...(line && { line }) });
  };
}

function checked(
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
