import type { RawRow } from "../../tables/row-reader";
import type { Problem } from "../transfer-query";
import type { SourceLimits } from "./source";
import { type Header, tooManyColumns } from "./table-header";

type InFile = Omit<Problem, "file">;
type How = { isTorn: boolean; limits: SourceLimits };

/** The cells of a row by the names of their columns, or what is wrong with the row. Formulas are text like any other. */
export function readCells(
  { line, cells }: { line: number; cells: string[] },
  { names }: Header,
  { isTorn, limits }: How,
): { cells: Record<string, string> } | InFile {
  const used = Math.max(names.length, cells.findLastIndex((cell) => cell.trim() !== "") + 1);
  const width = Math.min(cells.length, used);
  if (width !== names.length) return { severity: "error", line, ...otherWidth(line, width, names.length) };
  for (const [place, cell] of cells.entries()) {
    const wrong = cellComplaint(cell, isTorn, limits);
    if (!wrong) continue;
    const column = names[place] || String(place + 1);
    return {
      severity: "error",
      line,
      column,
      says: `Row ${line}, ${columnAt(place, names)}: ${wrong.says}`,
      todo: wrong.todo,
    };
  }
  const named = names.map((name, place) => [name, cells[place] ?? ""] as const);
  return { cells: Object.fromEntries(named.filter(([name]) => name !== "")) };
}

/** What is said where a table cannot be told apart into rows any more. */
export function faultOf(
  { line, column, fault }: Extract<RawRow, { fault: string }>,
  header: Header | null,
  limits: SourceLimits,
): InFile {
  const names = header?.names ?? [];
  const at = { severity: "error" as const, line, column: names[column - 1] || String(column) };
  if (fault === "too-many-cells") return { ...at, ...tooManyColumns(limits) };
  if (fault === "too-long")
    return {
      ...at,
      says: `Row ${line} is longer than ${limits.fileMegabytes} MB. It and the rows after it were not read.`,
      todo: "Check that line breaks separate the rows, and shorten this one.",
    };
  return {
    ...at,
    says: `The quotation mark opened in row ${line}, ${columnAt(column - 1, names)}, is never closed. That row and those after it were not read.`,
    todo: "Close it at the end of the cell. A quotation mark inside a quoted cell is written twice.",
  };
}

const columnAt = (place: number, names: string[]) =>
  names[place] ? `column ${place + 1} (“${names[place]}”)` : `column ${place + 1}`;

const otherWidth = (line: number, width: number, expected: number) => ({
  says: `Row ${line} has ${width} ${width === 1 ? "column" : "columns"}, the header has ${expected}.`,
  todo: "Put cells that hold a separator or a line break into quotation marks, and give empty ones their place.",
});

function cellComplaint(cell: string, isTorn: boolean, limits: SourceLimits) {
  if (cell.length > limits.cellCharacters)
    return {
      says: `the cell is longer than ${limits.cellCharacters.toLocaleString("en")} characters.`,
      todo: "Shorten it, or import this record as a Markdown file.",
    };
  if ((isTorn && cell.includes("\ufffd")) || cell.includes("\0"))
    return {
      says: "it holds bytes that are not text in UTF-8.",
      todo: "Mend that cell, save the file as UTF-8, and import again.",
    };
  return null;
}
