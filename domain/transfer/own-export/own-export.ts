import type { SourceFile } from "../import-document";
import { manifestHead, manifestName } from "../library-json/export-format";
import { UnreadableFile } from "../sources/source";
import type { EntryAction, Problem } from "../transfer-query";

/**
 * What an export is read from: every file of a folder or ZIP as it stands (`source.whole`). It is gone through more
 * than once, and a file whose bytes nobody asks for has to cost next to nothing.
 */
export type ExportSource = { files(): AsyncGenerator<Pick<SourceFile, "name" | "size" | "bytes">> };

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

/** Called for each record, and told how far it is. */
export type OwnExportWatch = {
  entry(entry: OwnEntry): Promise<void> | void;
  onProgress?(done: number, total: number): Promise<void> | void;
};

/** Whether a source says of itself that it is an export of Tidemark (a `manifest.json` that names the format). */
export async function isOwnExport(source: ExportSource): Promise<boolean> {
  for await (const file of source.files())
    if (file.name === manifestName)
      return file.size <= largestFile && namesOurFormat(await bytesOrNothing(file));
  return false;
}

/** What one file of an export may be: far more than a record ever is, and little enough to hold. */
export const largestFile = 64 * 1024 * 1024;

/** Damaged bytes are no manifest; why they are damaged is said by whoever goes through the source. */
const bytesOrNothing = (file: { bytes(): Promise<Buffer> }) =>
  file.bytes().catch((error) => {
    if (error instanceof UnreadableFile) return Buffer.alloc(0);
    throw error;
  });

function namesOurFormat(bytes: Buffer) {
  try {
    return manifestHead.safeParse(JSON.parse(bytes.toString("utf8"))).success;
  } catch {
    return false;
  }
}
