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

/** The data that an item of evidence rests on. */
export type ItemData = {
  dataset: { key: string; name: string; href: string; withdrawn: { at: Date; reason: string } | null };
  /** What this was written on. */
  snapshot: SnapshotView;
  /** The newest version, when it is another one. */
  latest: SnapshotView | null;
};
