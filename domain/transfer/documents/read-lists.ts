import type { FieldName } from "./field-names";
import { type Field, foldName, lineOf, textOf, textsOf } from "./fields";
import { itemIds } from "./item-id";
import { noteMarkdown } from "./markdown-notes";
import { trimBlank } from "./place-sections";
import type { ProblemList, Spot } from "./problem-list";
import { readPoints } from "./read-points";
import type { ListSection, SectionPieces } from "./settle-sections";

type Points = { id: string; text: string }[];

const listSections = [
  "goals",
  "nonGoals",
  "limitations",
  "usageDo",
  "usageDont",
] as const satisfies ListSection[];

/** The sections that are lists, from the front matter or a row first, and then from below headings. */
export function readLists(fields: Map<FieldName, Field>, pieces: SectionPieces, problems: ProblemList) {
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
