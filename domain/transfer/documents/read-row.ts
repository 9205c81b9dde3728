import { transferLimits } from "../transfer-limits";
import type { Problem } from "../transfer-query";
import { buildDocument } from "./build-document";
import { collectFields } from "./collect-fields";
import { fieldNamed } from "./field-names";
import { type Field, foldName, lineOf, wellFormed } from "./fields";
import { tooDeepLine } from "./markdown-notes";
import { type ProblemList, problemList, quoted } from "./problem-list";
import type { ReadDocument } from "./read-markdown";

/** A row with its cells by the names of their columns. */
export type TableRow = { line: number; cells: Record<string, string> };

/** Looks at the columns of a table once: what is not known is named, and without a statement no row can be read. */
export function checkColumns(columns: string[], file: string): Problem[] {
  const problems = problemList(file);
  const given = columns.map((name) => ({ name, line: 1, column: name, value: "x" }));
  const fields = collectFields(
    given.filter(({ name }) => !questionColumn(name)),
    problems,
  );
  if (!fields.has("statement"))
    problems.error(
      { line: 1 },
      "There is no column for the statement, which every record needs.",
      "Name one column “statement” or “title”.",
    );
  return problems.all;
}

/** One row of a table as a record: the columns are the keys of front matter, cells hold text or Markdown. */
export function readRow(row: TableRow, file: string): ReadDocument {
  const problems = problemList(file);
  const cells = Object.entries(row.cells).map(([name, value]) => cellOf(name, value, row.line));
  for (const cell of cells) judgeCell(cell, problems);
  const known = cells.filter(({ name }) => fieldNamed(name));
  const fields = collectFields(known, saidAtHeader(file));
  const statement = lineOf(fields.get("statement"), problems);
  if (statement === "") {
    problems.error(
      { line: row.line, column: "statement" },
      "The statement is empty.",
      "Write the finding in one sentence, or take the row out.",
    );
    return { document: null, problems: problems.all };
  }
  if (problems.all.some(({ severity }) => severity === "error"))
    return { document: null, problems: problems.all };
  const place = { file, line: row.line, fallbackId: `${file}#${row.line}` };
  const prompts = promptsOf(cells) ?? fields.get("prompts");
  const document = buildDocument({ ...place, statement, fields, placed: new Map(), prompts }, problems);
  return { document, problems: problems.all };
}

/** What two columns of one meaning are about is said once, by `checkColumns`. */
const saidAtHeader = problemList;

const cellOf = (name: string, value: string, line: number): Field & { value: string } => ({
  name,
  line,
  column: name,
  value: wellFormed(value.replace(/\r\n?/g, "\n")),
});

function judgeCell(cell: Field & { value: string }, problems: ProblemList) {
  if (/^[=@]/.test(cell.value))
    problems.note(
      cell,
      `${quoted(cell.value)} looks like a formula.`,
      "It is kept as text, and never calculated.",
    );
  if (tooDeepLine(cell.value) !== null)
    problems.error(
      cell,
      `Quotes or lists are nested deeper than ${transferLimits.nesting} levels.`,
      "Take out the signs at the beginning of its lines.",
    );
}

const questionColumn = (name: string) =>
  /^(question|answer|accepted|choices|right)(\d{0,2})$/.exec(foldName(name));

/** "Question" and "answer" columns, or "question 1", "answer 1", "question 2" and so on. */
function promptsOf(cells: Field[]): Field | undefined {
  const prompts = new Map<string, Map<string, Field>>();
  for (const cell of cells) {
    const [, part, number = ""] = questionColumn(cell.name) ?? [];
    if (!part || cell.value === "") continue;
    const prompt = prompts.get(number || "1") ?? new Map<string, Field>();
    prompts.set(number || "1", prompt.set(part, cell));
  }
  const asked = [...prompts]
    .toSorted(([a], [b]) => Number(a) - Number(b))
    .map(([, value]): Field => ({ name: "question", value }));
  return asked.length > 0 ? { name: "questions", value: asked } : undefined;
}
