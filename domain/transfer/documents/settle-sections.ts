import type { EvidenceItem } from "../../evidence/evidence-input";
import { countWords, summaryWords } from "../../insights/completeness-input";
import type { InsightContent, Prompt } from "../../insights/content-input";
import type { FieldName } from "./field-names";
import type { itemIds } from "./item-id";
import { asWritten, joined, type Piece, type Placed } from "./place-sections";
import { parseCertainty } from "./read-certainty";
import { evidenceOfPoint } from "./read-evidence";
import { isPlainList, type Point, readPoints } from "./read-points";
import { promptsOfText } from "./read-prompts";
import type { Target } from "./section-names";

type MakeId = ReturnType<typeof itemIds>;
export type ListSection = "goals" | "nonGoals" | "limitations" | "usageDo" | "usageDont";
export type ProseSection =
  | "summary"
  | "businessContext"
  | "usageNotes"
  | "background"
  | "method"
  | "evaluation"
  | "openQuestions";

export type SectionPieces = Map<ListSection | ProseSection, Piece[]>;

export type Settled = {
  pieces: SectionPieces;
  certainty: Pick<InsightContent, "certainty" | "certaintyReason"> | null;
  prompts: Prompt[];
  evidence: EvidenceItem[];
};

/** Decides where a heading means one thing or another, by what stands under it; nothing is lost on the way. */
export function settleSections(
  placed: Placed,
  given: { has(name: FieldName): boolean },
  makeIds: { prompts: MakeId; evidence: MakeId },
): Settled {
  const pieces: Settled["pieces"] = new Map();
  const add = (section: ListSection | ProseSection, more: Piece[]) =>
    pieces.set(
      section,
      [...(pieces.get(section) ?? []), ...more].toSorted((a, b) => a.line - b.line),
    );
  const taken = (target: Target) => placed.get(target) ?? [];

  for (const section of plain) if (placed.has(section)) add(section, taken(section));
  const isSummary = !given.has("summary") && !placed.has("summary") && isShort(taken("findings"));
  add(isSummary ? "summary" : "evaluation", isSummary ? taken("findings") : taken("findings").map(asWritten));
  if (given.has("summary")) {
    add("background", pieces.get("summary") ?? []);
    pieces.delete("summary");
  }
  for (const piece of taken("recommendations"))
    if (isPlainList(piece.text) && isListable(piece)) add("usageDo", [piece]);
    else add("usageNotes", [asWritten(piece)]);

  const certainty = settleCertainty(taken("certainty"), given);
  if (!certainty) add("background", taken("certainty"));
  return {
    pieces,
    certainty,
    prompts: taken("questions").flatMap((piece) => {
      const prompts = promptsOfText(piece.text, piece.textLine, makeIds.prompts);
      if (prompts && arePrompts(prompts)) return prompts;
      add("openQuestions", [asWritten(piece)]);
      return [];
    }),
    evidence: [...taken("evidence"), ...taken("references")].flatMap((piece) => {
      const points = isReferences(piece.text) ? (readPoints(piece.text, piece.textLine) ?? []) : [];
      if (areItems(points)) return points.map((point) => evidenceOfPoint(point, makeIds.evidence));
      add("background", [piece]);
      return [];
    }),
  };
}

const plain: (ListSection | ProseSection)[] = [
  "summary",
  "businessContext",
  "goals",
  "nonGoals",
  "limitations",
  "usageDo",
  "usageDont",
  "usageNotes",
  "background",
  "method",
  "evaluation",
  "openQuestions",
];

/** What may stand as a summary: one text without headings, as long as a summary may be. */
const isShort = (pieces: Piece[]) =>
  pieces.length === 1 && !/^#/m.test(joined(pieces)) && countWords(joined(pieces)) <= summaryWords;

function isListable({ text, textLine }: Piece) {
  const points = readPoints(text, textLine) ?? [];
  return points.length <= 50 && points.every((point) => point.text.length <= 2000);
}

function settleCertainty(pieces: Piece[], given: { has(name: FieldName): boolean }) {
  const read = parseCertainty(joined(pieces));
  if (!read || given.has("certainty")) return null;
  return { certainty: read.certainty, certaintyReason: read.reason };
}

const areItems = (points: Point[]) =>
  points.length > 0 && points.length <= 100 && points.every(({ text }) => text.length <= 500);

const arePrompts = (prompts: Prompt[]) =>
  prompts.length <= 10 &&
  prompts.every(({ question, answer }) => question.length <= 500 && answer.length <= 2000);

const isReferences = (text: string) =>
  isPlainList(text) && !/^(?![-+*]|\d{1,9}[.)]|\s)/m.test(text.trim().replace(/\n\s*\n/g, "\n"));
