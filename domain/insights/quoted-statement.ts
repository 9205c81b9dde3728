const most = 120;

/** A statement within a sentence: in quotation marks, cut where it is long, and named where it is still empty. */
export function quotedStatement(statement: string) {
  const line = statement.replace(/\s+/g, " ").trim();
  if (line === "") return "a record without a statement yet";
  const letters = [...line];
  return letters.length > most ? `“${letters.slice(0, most - 1).join("")}…”` : `“${line}”`;
}
