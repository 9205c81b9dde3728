import type { Problem } from "../transfer-query";

/** Where in its file something stands. */
export type Spot = { line?: number; column?: string };

export type ProblemList = {
  error(spot: Spot, says: string, todo: string): void;
  warning(spot: Spot, says: string, todo: string): void;
  note(spot: Spot, says: string, todo: string): void;
  all: Problem[];
};

const mostOfOneRecord = 100;

/** Collects what is wrong with one record, in the order in which it was met; more than a hundred or two help nobody. */
export function problemList(file: string): ProblemList {
  const all: Problem[] = [];
  const add = (severity: Problem["severity"]) => (spot: Spot, says: string, todo: string) => {
    const { line, column } = spot;
    if (all.length < (severity === "error" ? 2 : 1) * mostOfOneRecord)
      all.push({ severity, file, ...(line && { line }), ...(column && { column }), says, todo });
  };
  return { all, error: add("error"), warning: add("warning"), note: add("note") };
}

/** Foreign words inside a sentence: on one line, and not longer than one. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const signs = [...line.slice(0, 200)];
  return `“${signs.length > 80 ? `${signs.slice(0, 79).join("")}…` : line}”`;
}
