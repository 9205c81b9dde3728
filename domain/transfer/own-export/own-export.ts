import type { Transaction } from "@/db/client";
import type { Actor } from "../../actor";
import type { SourceFile } from "../import-document";
import type { EntryAction, Problem } from "../transfer-query";

/**
 * What an export is read from: any opened source will do (a folder or a ZIP). It is gone through more than once, and
 * a file whose bytes nobody asks for has to cost next to nothing.
 */
export type ExportSource = { files(): AsyncGenerator<SourceFile> };

export type ExistingChoice = "update" | "skip" | "copy";

/** One record of the export, and what becomes of it here. `name` is its file. */
export type OwnEntry = {
  name: string;
  statement: string;
  action: EntryAction;
  /** Where it stands here, before (look-through) or afterwards (storing). */
  insightId: string | null;
  problems: Problem[];
};

/** Called for each record in the order of keys; and told how far it is. */
export type OwnExportWatch = {
  entry(entry: OwnEntry): Promise<void> | void;
  onProgress?(done: number, total: number): Promise<void> | void;
};

export type OwnExportCheck =
  /** It fits: `storeOwnExport` may be called. `nothingToDo` says that everything of it is here already. */
  | { as: "own"; madeAt: Date; library: string; counts: OwnExportCounts; nothingToDo: boolean }
  /** Made by a newer version, or not whole: the reported problems say so, and only its Markdown could be taken in. */
  | { as: "refused"; mayBeForeign: boolean };

export type OwnExportCounts = { records: number; people: number; teams: number; topics: number };

/** Whether a source says of itself that it is an export of Tidemark (a `manifest.json` that names the format). */
export async function isOwnExport(_source: ExportSource): Promise<boolean> {
  return false;
}

/**
 * The look-through: reads everything, compares it with the manifest and with the library, and stores nothing. Problems
 * of the export as a whole are reported; those of one record stand at its entry.
 */
export async function checkOwnExport(
  _source: ExportSource,
  _options: { existing: ExistingChoice },
  _report: (problem: Problem) => void,
  _watch: OwnExportWatch,
): Promise<OwnExportCheck> {
  return { as: "refused", mayBeForeign: true };
}

/**
 * Takes an export in as it is, people and roles included, in the caller's transaction: for administrators and the
 * command alone (refuses others). Checks every file again, and throws a Refusal when one does not fit.
 */
export async function storeOwnExport(
  _tx: Transaction,
  _actor: Actor,
  _source: ExportSource,
  _options: { existing: ExistingChoice },
  _watch: OwnExportWatch,
  _now: Date,
): Promise<OwnExportCounts> {
  return { records: 0, people: 0, teams: 0, topics: 0 };
}

/** The readable half of an export, as any folder of Markdown: for authors, and for exports that were changed by hand. */
export function asForeignSource<Source extends ExportSource>(source: Source): Source {
  return {
    ...source,
    async *files() {
      for await (const file of source.files()) if (/(^|\/)insights\/[^/]+\.md$/.test(file.name)) yield file;
    },
  };
}
