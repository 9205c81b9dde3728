import type { Problem } from "../transfer-query";
import type { SourceLimits } from "./source";

/** The names of a table's columns, in order; a column without a name is not read. */
export type Header = { names: string[] };

type InFile = Omit<Problem, "file">;

/** The names of a table's columns, as written but for blanks around them; null, with a reported error, when they will not do. */
export function readHeader(
  { line, cells }: { line: number; cells: string[] },
  limits: SourceLimits,
  report: (problem: InFile) => void,
): Header | null {
  const names = cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== "") + 1).map(columnName);
  const wrong = tooMany(names, limits) ?? repeated(names);
  if (wrong) {
    report({ severity: "error", line, ...wrong });
    return null;
  }
  names.forEach((name, place) => {
    if (name === "") report({ severity: "warning", line, column: String(place + 1), ...nameless(place + 1) });
  });
  return { names };
}

const columnName = (cell: string) => cell.normalize("NFC").replace(/\s+/g, " ").trim();
const folded = (name: string) =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_-]+/g, "");

export const tooManyColumns = (limits: SourceLimits) => ({
  says: `The table has over ${limits.columns} columns, which is the limit.`,
  todo: "Delete the columns that are not needed. If it has fewer, check what separates them.",
});

const tooMany = (names: string[], limits: SourceLimits) =>
  names.length > limits.columns ? tooManyColumns(limits) : null;

function repeated(names: string[]) {
  const places = new Map<string, number>();
  for (const [place, name] of names.entries()) {
    const first = places.get(folded(name));
    if (first !== undefined && name !== "")
      return {
        column: name,
        says: `The column “${name}” stands twice in the header, as columns ${first + 1} and ${place + 1}.`,
        todo: "Rename or delete one of the two. Capitals, blanks and dashes make no difference between names.",
      };
    places.set(folded(name), place);
  }
  return null;
}

const nameless = (place: number) => ({
  says: `Column ${place} has no name in the header, so what stands in it is not read.`,
  todo: "Name it, or delete it if it is not needed.",
});
