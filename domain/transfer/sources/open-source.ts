import { realpath, stat } from "node:fs/promises";
import { transferLimits } from "../transfer-limits";
import { isArchive, isMarkdown, isReadable, isTable, looksLike } from "./file-kinds";
import { megabyte, tooLarge } from "./limited-file";
import { fileChunks, listFolder } from "./open-folder";
import { openZip } from "./open-zip";
import { safeName } from "./safe-name";
import { type Complaint, type Report, type Source, type SourceLimits, UnreadableFile } from "./source";
import { refusedSource, sourceOf } from "./source-of";

/**
 * Opens a file, folder or ZIP archive for an import. `name` is what people call it (the path can be a temporary one).
 * What cannot be read is reported; a source of which nothing can be read is returned refused and empty.
 */
export async function openSource(
  path: string,
  name: string,
  report: Report,
  limits: SourceLimits = transferLimits,
): Promise<Source> {
  const shown = safeName(name.split(/[\\/]/).findLast(Boolean) ?? "")?.name ?? "import";
  try {
    // Whoever names a link means what it leads to; links inside of a source are another matter.
    const real = await realpath(path).catch(() => path);
    const found = await stat(real).catch(() => null);
    if (!found) throw new UnreadableFile(missing);
    if (found.isDirectory()) return await openFolder(real, shown, report, limits);
    if (!found.isFile()) throw new UnreadableFile(otherKind);
    if (found.size === 0) throw new UnreadableFile(empty);
    return await openFile(real, shown, found.size, report, limits);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    report({ severity: "error", file: shown, ...error.complaint });
    return refusedSource(shown);
  }
}

async function openFolder(path: string, name: string, report: Report, limits: SourceLimits) {
  const found = await listFolder(path, limits, report);
  return sourceOf({ kind: "folder", name, found, limits }, report);
}

async function openFile(path: string, name: string, size: number, report: Report, limits: SourceLimits) {
  const looks = looksLike(await headOf(path));
  const isZip = looks === "a ZIP archive";
  if (isArchive(name) || isZip) refuseUnlessZip(name, looks);
  else if (!isReadable(name)) throw new UnreadableFile(foreignKind(looks));
  const most = isMarkdown(name) ? limits.fileMegabytes : limits.uploadMegabytes;
  if (size > most * megabyte) throw new UnreadableFile(tooLarge(name, most));
  if (isZip) return openArchive(path, name, report, limits);
  const file = { stored: name, guess: null, size, refusal: null, chunks: () => fileChunks(path) };
  return sourceOf({ kind: isTable(name) ? "csv" : "file", name, found: [file], limits }, report);
}

async function openArchive(path: string, name: string, report: Report, limits: SourceLimits) {
  const { zip, found } = await openZip(path, limits);
  return sourceOf({ kind: "zip", name, found, limits, close: async () => zip.close() }, report);
}

async function headOf(path: string) {
  for await (const chunk of fileChunks(path)) return chunk;
  return Buffer.alloc(0);
}

/** Office documents are ZIP archives too, and are told from others by their names. */
function refuseUnlessZip(name: string, looks: string | null) {
  const ending = /\.[^.]+$/.exec(name)?.[0] ?? "";
  const isZip = looks === "a ZIP archive";
  if (isZip && /^(\.zip|)$/i.test(ending)) return;
  if (isZip && isReadable(name)) throw new UnreadableFile(wrongName("a ZIP archive", ending));
  if (!isZip && /^\.zip$/i.test(ending)) throw new UnreadableFile(notAZip(looks));
  throw new UnreadableFile(foreignKind(looks));
}

const missing: Complaint = {
  says: "There is no file or folder of this name.",
  todo: "Check the path, and that Tidemark may read it.",
};

const otherKind: Complaint = {
  says: "This is neither a file nor a folder.",
  todo: "Choose a Markdown file, a folder, a ZIP archive or a CSV file.",
};

const empty: Complaint = {
  says: "The file is empty: it has 0 bytes.",
  todo: "Check that it was saved or copied to the end, and choose it again.",
};

const notAZip = (looks: string | null): Complaint => ({
  says: `This is not a ZIP archive although its name says so${looks ? `: it looks like ${looks}` : ""}.`,
  todo: "Choose the archive itself, or give the file the ending that fits what it is.",
});

const wrongName = (looks: string, ending: string): Complaint => ({
  says: `This is ${looks} although its name ends in “${ending}”.`,
  todo: "Rename it so that it ends in “.zip”, or choose the file that was meant.",
});

const foreignKind = (looks: string | null): Complaint => ({
  says: `This kind of file cannot be imported${looks ? `: it looks like ${looks}` : ""}.`,
  todo: "Save it as Markdown (.md) or, for a table, as CSV. Folders and ZIP archives of those can be imported too.",
});
