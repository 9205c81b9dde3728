import type { NamedPerson } from "../insights/record-query";

/** What is known of a file that was kept. */
export type FileView = {
  sha256: string;
  bytes: number;
  kind: "table" | "picture" | "document" | "text" | "other";
  mediaType: string;
  /** Of a table: rows without its header, and columns. */
  rows: number | null;
  columns: number | null;
  /** Of a picture, in pixels. */
  width: number | null;
  height: number | null;
  /** Of a text or table, in words: "UTF-16", "Windows-1252". */
  encoding: string | null;
  /** What is wrong with a file that was kept all the same: a sentence or two. */
  problem: string | null;
  /** Where a small picture of it is shown from; null when there is none. */
  pictureHref: string | null;
};

/** A dataset as it was at one time. */
export type SnapshotView = {
  id: string;
  number: number;
  fileName: string;
  note: string;
  addedBy: NamedPerson;
  addedAt: Date;
  file: FileView;
  /** Where the file itself comes from, always as a download. */
  fileHref: string;
};

export type DatasetWithdrawal = { at: Date; reason: string };

/** The data that an item of evidence rests on. */
export type ItemData = {
  dataset: { id: string; key: string; name: string; href: string; withdrawn: DatasetWithdrawal | null };
  /** What this was written on. */
  snapshot: SnapshotView;
  /** The newest version, when it is another one. */
  latest: SnapshotView | null;
};

/** Data as lists and choices show it, with its newest version. */
export type DatasetListed = ItemData["dataset"] & { versions: number; newest: SnapshotView };

/** Whatever of a table is shown of it. */
export type TableShape = { header: string[]; firstRows: string[][] };

/** One version on the page of its data, with how it looks inside. */
export type VersionView = SnapshotView & { shape: TableShape };

/** A record that rests on data, with the numbers of the versions it was written on. */
export type RestingInsight = {
  id: string;
  href: string;
  statement: string;
  language: string;
  status: "draft" | "published" | "superseded" | "retired";
  certainty: "high" | "moderate" | "low" | "very-low" | null;
  versions: number[];
  /** Not what readers see now, but what somebody writes. */
  isDraft: boolean;
};

/** Data with all its versions, newest first, and what rests on it as far as the reader may see it. */
export type DatasetView = ItemData["dataset"] & {
  withdrawnBy: NamedPerson | null;
  createdBy: NamedPerson;
  createdAt: Date;
  versions: VersionView[];
  insights: RestingInsight[];
  mayChange: boolean;
  onlyAsAdministrator: boolean;
};
