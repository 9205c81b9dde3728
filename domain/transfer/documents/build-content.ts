import { emptyEvidence } from "../../evidence/empty-evidence-input";
import type { InsightContent, Section } from "../../insights/content-input";
import { checkContent } from "./check-content";
import type { FieldName } from "./field-names";
import { type Field, lineOf, textOf } from "./fields";
import type { Given } from "./given-record";
import { itemIds } from "./item-id";
import { noteMarkdown } from "./markdown-notes";
import { joined, trimBlank } from "./place-sections";
import type { ProblemList, Spot } from "./problem-list";
import { readCertainty } from "./read-certainty";
import { readEvidence } from "./read-evidence";
import { readLists } from "./read-lists";
import { readPrompts } from "./read-prompts";
import { readHalfLife, readLanguage } from "./read-settings";
import { type ProseSection, type SectionPieces, settleSections } from "./settle-sections";

type Context = Given & { publishedOn: string };

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
  return checkContent(content, spotsOf(given, settled.pieces), problems);
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

function readProse(fields: Map<FieldName, Field>, pieces: SectionPieces, problems: ProblemList) {
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

/** A report that names no evidence rests on itself: what it is called, who published it and when. */
function ownEvidence({ fields, statement, publishedOn }: Context, problems: ProblemList) {
  const source = lineOf(fields.get("source"), problems);
  if (source === "") return [];
  problems.note(
    fields.get("source") ?? {},
    "No evidence is named, so the report itself became one item of evidence, without a strength.",
    "Rate its strength, or name what it rests on.",
  );
  const title = [...statement].slice(0, 250).join("");
  return [{ ...emptyEvidence("source"), title, source, publishedOn }];
}

function spotsOf({ fields, line }: Context, pieces: SectionPieces) {
  return (section: Section): Spot => {
    const piece = pieces.get(section as ProseSection)?.[0];
    return fields.get(section as FieldName) ?? (piece ? { line: piece.line } : { ...(line && { line }) });
  };
}
