/** What is wrong with, or worth knowing about, one place of an import. */
export type Problem = {
  /** An error keeps its entry out; a warning lets it in changed; a note only says something. */
  severity: "error" | "warning" | "note";
  /** File or archive entry. */
  file: string;
  /** From 1: the line of a text, the row of a table (the header is row 1). */
  line?: number;
  column?: string;
  /** What is wrong and what was expected. */
  says: string;
  /** What to do about it. */
  todo: string;
};

export type ImportState =
  | "uploading"
  | "checking"
  | "checked"
  | "running"
  | "done"
  | "refused"
  | "cancelled"
  | "failed";
export type EntryAction = "create" | "update" | "unchanged" | "skip" | "refuse";

/** One row of the preview. */
export type EntryView = {
  position: number;
  name: string;
  line: number | null;
  statement: string;
  action: EntryAction;
  /** Where it stands now, once it was stored or when it was there before. */
  href: string | null;
  missing: string[];
  problems: Problem[];
};
