import type { EntryAction, ImportState, Problem } from "./transfer-query";

/** What is kept with an import beside its entries: shown above them. */
export type ImportReport = {
  /** What it was read as. */
  kind: "file" | "folder" | "zip" | "csv" | "own-export";
  counts: Record<EntryAction, number>;
  /** How many of those that could go in lack something that publishing wants. */
  incomplete: number;
  /** Problems of the source as a whole, and of files that hold no record; at most 500 of them. */
  problems: Problem[];
  /** All problems, those of entries included. */
  problemCounts: Record<Problem["severity"], number>;
  newTopics: string[];
  unknownPeople: string[];
  /** It says that it is an export of Tidemark and is not whole: its Markdown alone could be taken in. */
  mayBeForeign?: boolean;
  /** It is a whole export of Tidemark, and comes in as it was. */
  own?: {
    madeAt: string;
    library: string;
    people: number;
    teams: number;
    topics: number;
    records: number;
    nothingToDo: boolean;
  };
  /** What came of it, once it was stored. */
  stored?: {
    created: number;
    updated: number;
    unchanged: number;
    skipped: number;
    refused: number;
    published: boolean;
  };
};

export const mostKeptProblems = 500;

export const noCounts = (): Record<EntryAction, number> => ({
  create: 0,
  update: 0,
  unchanged: 0,
  skip: 0,
  refuse: 0,
});

export const emptyReport = (kind: ImportReport["kind"]): ImportReport => ({
  kind,
  counts: noCounts(),
  incomplete: 0,
  problems: [],
  problemCounts: { error: 0, warning: 0, note: 0 },
  newTopics: [],
  unknownPeople: [],
});

/** One import as its page shows it. */
export type ImportView = {
  id: string;
  state: ImportState;
  fileName: string;
  bytes: number;
  startedAt: Date;
  endedAt: Date | null;
  progress: { done: number; total: number };
  report: ImportReport | null;
  message: string;
  isStopping: boolean;
  /** The person may have it published at once. */
  mayPublish: boolean;
};

export const endedStates: ImportState[] = ["done", "refused", "cancelled", "failed"];
