/** What may stand between columns, and what it is called. */
export const delimiters = { ",": "commas", ";": "semicolons", "\t": "tabs", "|": "upright strokes" } as const;
export type Delimiter = keyof typeof delimiters;

const all = Object.keys(delimiters) as Delimiter[];

/**
 * What separates the columns of a table, by its first line: what spreadsheets write there to say so (`sep=;`), else
 * what stands most often outside of quotes.
 */
export function findDelimiter(start: string): Delimiter {
  const said = /^sep=([,;\t|])\r?\n/i.exec(start)?.[1];
  if (said) return said as Delimiter;
  const [line = ""] = start
    .replace(/"(?:[^"]|"")*(?:"|$)/g, "")
    .trimStart()
    .split(/[\r\n]/, 1);
  const count = (delimiter: string) => line.split(delimiter).length;
  return all.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

/** Whether a row only says how columns are separated. */
export const saysDelimiter = (cells: string[]) =>
  /^sep=$/i.test(cells.slice(0, 1).join("")) && cells.length === 2;
