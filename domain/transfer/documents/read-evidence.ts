import { emptyEvidence } from "../../evidence/empty-evidence-input";
import type { Direction, EvidenceItem, EvidenceKind } from "../../evidence/evidence-input";
import { plainText } from "../../markdown/render-markdown";
import { type Field, foldName, lineOf, textOf, wellFormed } from "./fields";
import type { itemIds } from "./item-id";
import { type ProblemList, quoted } from "./problem-list";
import { certaintyChoices } from "./read-certainty";
import { readChoice } from "./read-choice";
import { parseDate, readDate } from "./read-date";
import type { Point } from "./read-points";

type MakeId = ReturnType<typeof itemIds>;

const kinds: Record<EvidenceKind, readonly string[]> = {
  study: ["study", "research", "report"],
  publication: ["publication", "paper", "article", "book"],
  experiment: ["experiment", "test", "ab test"],
  dataset: ["dataset", "data"],
  dashboard: ["dashboard"],
  quote: ["quote"],
  file: ["file"],
};
const directionChoices: Record<Direction, readonly string[]> = {
  supports: ["supports", "support", "for"],
  contradicts: ["contradicts", "contradict", "against"],
};

const keys = {
  id: ["id"],
  kind: ["kind", "type"],
  direction: ["direction"],
  strength: ["strength", "certainty"],
  title: ["title", "name"],
  source: ["source", "url", "link", "doi", "href"],
  method: ["method"],
  sample: ["sample", "participants", "n"],
  period: ["period"],
  periodFrom: ["period from", "from", "since"],
  periodUntil: ["period until", "until", "to"],
  publishedOn: ["published on", "published", "date", "year"],
  keyFigures: ["key figures", "figures"],
  quote: ["quote", "excerpt"],
  note: ["note", "says"],
  withdrawn: ["withdrawn"],
} as const;
type Key = keyof typeof keys;
const keyNames = new Map<string, Key>(
  (Object.keys(keys) as Key[]).flatMap((key) => keys[key].map((name) => [foldName(name), key] as const)),
);

/** Evidence as front matter gives it: a list of titles or addresses, or of objects with the keys of an item. */
export function readEvidence(
  field: Field | undefined,
  makeId: MakeId,
  problems: ProblemList,
): EvidenceItem[] {
  if (!field) return [];
  const items = Array.isArray(field.value) ? field.value : [field];
  return items.flatMap((item) =>
    item.value instanceof Map
      ? [readItem(item, item.value, makeId, problems)]
      : readTitles(item, makeId, problems),
  );
}

/** One item a line, or between semicolons; a list may have its signs. */
function readTitles(field: Field, makeId: MakeId, problems: ProblemList): EvidenceItem[] {
  if (typeof field.value !== "string") return [];
  const titles = field.value
    .split(/\n|;(?=\s|$)/)
    .map((text) => text.replace(/^\s*(?:[-+*]|\d{1,9}[.)])\s/, "").trim())
    .filter(Boolean);
  if (titles.length <= mostItems) return titles.map((text) => pointItem(text, makeId));
  const says = `${titles.length.toLocaleString("en")} items of evidence stand here; at most ${mostItems} are taken.`;
  problems.error(field, says, "Keep those that count, and move the rest to the background.");
  return [];
}

const mostItems = 100;

/** One line of a list of references: its words, and the first address in it. */
export const evidenceOfPoint = ({ text }: Point, makeId: MakeId) => pointItem(text, makeId);

const addressOf = (text: string) => /\bhttps?:\/\/[^\s<>()[\]"]+|\b10\.\d{4,9}\/[^\s<>"]+/.exec(text)?.[0];

function pointItem(text: string, makeId: MakeId): EvidenceItem {
  const source = (addressOf(text) ?? "").replace(/[.,;:]+$/, "");
  const words = (/[\\*_`~[\]<>&!#]/.test(text) ? plainText(text) : text).replace(/\s+/g, " ").trim();
  return {
    ...emptyEvidence(makeId(text)),
    title: words || source,
    source: wellFormed(source.slice(0, 1000)),
  };
}

function readItem(
  item: Field,
  value: Map<string, Field>,
  makeId: MakeId,
  problems: ProblemList,
): EvidenceItem {
  const found = new Map<Key, Field>();
  for (const field of value.values()) {
    const key = keyNames.get(foldName(field.name));
    if (key && !found.has(key)) found.set(key, field);
    else
      problems.note(
        field,
        `Evidence has no use for ${quoted(field.name)}${key ? " a second time" : ""}.`,
        `It was left out. Known are ${Object.values(keys)
          .map(([name]) => name)
          .join(", ")}.`,
      );
  }
  const line = (key: Key) => lineOf(found.get(key), problems);
  const text = (key: Key) => textOf(found.get(key), problems);
  const [from, until] = readPeriod(found.get("period"), problems);
  return {
    id: makeId(`${line("title")}\n${line("source")}`, line("id")),
    kind: readChoice(found.get("kind"), kinds, problems) ?? "publication",
    direction: readChoice(found.get("direction"), directionChoices, problems) ?? "supports",
    strength: readChoice(found.get("strength"), certaintyChoices, problems),
    title: line("title") || line("source"),
    source: line("source"),
    method: line("method"),
    sample: line("sample"),
    periodFrom: readDate(found.get("periodFrom"), problems) || from,
    periodUntil: readDate(found.get("periodUntil"), problems) || until,
    publishedOn: readDate(found.get("publishedOn"), problems),
    keyFigures: text("keyFigures"),
    quote: text("quote"),
    note: text("note"),
    withdrawn: readWithdrawal(found.get("withdrawn") ?? item, found.has("withdrawn"), problems),
    datasetId: null,
    snapshotId: null,
    studyId: null,
  };
}

/** "2019-01/2019-06", "2019 to 2020" or one date for both ends. */
function readPeriod(field: Field | undefined, problems: ProblemList): [string, string] {
  const text = lineOf(field, problems);
  if (!field || !text) return ["", ""];
  const [from = "", until = from] = text.split(/\s*(?:\/|–|—|\bto\b|\buntil\b|\s-\s)\s*/);
  const read = [from, until].map((part) => parseDate(part));
  const dates = read.map((date) => ("date" in date ? date.date : null));
  if (dates[0] && dates[1]) return [dates[0], dates[1]];
  problems.error(field, `${quoted(text)} is not a period.`, "Write it as 2019-01/2019-06.");
  return ["", ""];
}

/** A day, or `{ on, reason }`. */
function readWithdrawal(field: Field, isThere: boolean, problems: ProblemList): EvidenceItem["withdrawn"] {
  if (!isThere) return null;
  if (!(field.value instanceof Map)) {
    const text = lineOf(field, problems);
    if (text === "" || /^(?:no|false)$/i.test(text)) return null;
    return { on: /^(?:yes|true)$/i.test(text) ? "" : readDate(field, problems), reason: "" };
  }
  return {
    on: readDate(field.value.get("on"), problems),
    reason: textOf(field.value.get("reason"), problems),
  };
}
