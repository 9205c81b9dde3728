/** What is known of a kept file beside its size and kind; null where it says nothing about a file of its kind. */
export type FileFacts = {
  /** Of a table: rows below its header that are not blank, and columns of its header. */
  rows: number | null;
  columns: number | null;
  /** The first columns' names, and the first rows of these columns; long cells are cut and end in “…”. */
  header: string[];
  firstRows: string[][];
  /** How letters are written, in words: "UTF-8", "UTF-16", "Windows-1252". */
  encoding: string | null;
  /** What stands between the columns, in words: "commas", "semicolons". */
  delimiter: string | null;
  /** Of a picture, in pixels as it is shown. */
  width: number | null;
  height: number | null;
  /** What is wrong with a file that was kept all the same, or was not looked at to its end: one or two sentences. */
  problem: string | null;
};

/** How much of a table is kept to be shown. */
export const shownOfTable = { rows: 20, columns: 50, characters: 200 };

const none: FileFacts = {
  rows: null,
  columns: null,
  header: [],
  firstRows: [],
  encoding: null,
  delimiter: null,
  width: null,
  height: null,
  problem: null,
};

/** The facts of a kept file as they stand in `stored_files`, with nothing left open. */
export const readFacts = (facts: Record<string, unknown>): FileFacts => ({ ...none, ...facts });
