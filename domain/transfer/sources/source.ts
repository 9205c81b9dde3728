import { Refusal } from "../../refusal";
import type { SourceFile } from "../import-document";
import type { transferLimits } from "../transfer-limits";
import type { Problem } from "../transfer-query";

export type Report = (problem: Problem) => void;
export type SourceLimits = typeof transferLimits;

/** What an import is read from: opened once, gone through as often as needed, closed at the end. */
export type Source = {
  kind: "file" | "folder" | "zip" | "csv";
  /** Made safe; the `file` of problems that concern the whole. */
  name: string;
  /** True once nothing of it may be taken in, which can also turn out halfway; a problem of its name says why. */
  isRefused(): boolean;
  /** The Markdown and CSV files by name, and problems with all others. Never more than one is in memory. */
  files(): AsyncGenerator<SourceFile>;
  /** Every regular file as it stands, without notes about what else is there; `bytes` may throw UnreadableFile. */
  whole: { files(): AsyncGenerator<SourceFile> };
  close(): Promise<void>;
};

/** Something that stands in a source, before its name was looked at. */
export type Found = {
  /** As stored, with slashes between folders. */
  stored: string;
  /** How the name was read, when that was a guess. */
  guess: string | null;
  size: number;
  /** Why it cannot be taken in, whatever is in it. */
  refusal: Complaint | null;
  /** Its bytes from the start, piece by piece; throws UnreadableFile. */
  chunks(): AsyncGenerator<Buffer>;
};

export type Complaint = Pick<Problem, "says" | "todo">;

/** Bytes that cannot be had, or not whole: what is wrong with them, for whoever goes through the file. */
export class UnreadableFile extends Refusal {
  constructor(
    readonly complaint: Complaint,
    { isOfWhole = false, file = "" } = {},
  ) {
    super("invalid", [file && `${file}:`, complaint.says, complaint.todo].filter(Boolean).join(" "));
    this.name = "UnreadableFile";
    this.isOfWhole = isOfWhole;
  }

  /** True when this concerns the whole source, and was reported with its name. */
  readonly isOfWhole: boolean;

  /** The same of a file, by its name. */
  of = (file: string) => new UnreadableFile(this.complaint, { isOfWhole: this.isOfWhole, file });
}
