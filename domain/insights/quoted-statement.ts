const most = 120;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * A statement within a sentence of ours: in quotation marks, without its full stop, cut where it is long, kept from
 * turning our words around where it is written from the right, and named where it is still empty.
 */
export function quotedStatement(statement: string) {
  const line = statement
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[.。]$/u, "");
  if (line === "") return "a record without a statement yet";
  const letters = [...line];
  const short =
    letters.length > most
      ? `${letters
          .slice(0, most - 1)
          .join("")
          .trimEnd()}…`
      : line;
  return rightToLeft.test(short) ? `“\u2068${short}\u2069”` : `“${short}”`;
}
