import { createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { PlainProblem } from "@/config/plain-problem";
import { type ExportTarget, exportLibrary } from "@/domain/transfer/exports/export-library";
import { FolderTarget } from "@/domain/transfer/exports/folder-target";
import { ZipTarget } from "@/domain/transfer/exports/zip-target";
import { makeFreshFolder, mustBeReplaceable, putInPlace } from "./export-folder";
import type { ExportArguments } from "./read-export-arguments";

type Say = (line: string) => void;

/** Writes the export under names that say that it is unfinished, and gives it its own at the very end. */
export async function writeExport({ folder, zip }: ExportArguments, now: Date, say: Say) {
  if (folder) await mustBeReplaceable(folder);
  if (zip) await mustBeNew(zip);
  const unfinished = { folder: folder && `${folder}.unfinished`, zip: zip && `${zip}.unfinished` };
  try {
    const manifest = await writeTo(unfinished, now, say);
    if (folder) await putInPlace(`${folder}.unfinished`, folder);
    if (zip) await rename(`${zip}.unfinished`, zip);
    const { records, people, teams, topics } = manifest.counts;
    say(`The export is complete: ${[folder, zip].filter(Boolean).join(" and ")}`);
    say(
      `${counted(records, "record")}, ${counted(people, "person")}, ${counted(teams, "team")}, ${counted(topics, "topic")}`,
    );
    say(`library ${manifest.library}`);
    say(
      "It holds restricted records, drafts and people's addresses: keep it where only administrators can read it.",
    );
  } catch (error) {
    for (const path of [unfinished.folder, unfinished.zip])
      if (path) await rm(path, { recursive: true, force: true });
    throw cannotWrite(error);
  }
}

const counted = (number: number, noun: string) => {
  const nouns = noun === "person" ? "people" : `${noun}s`;
  return `${number.toLocaleString("en-GB")} ${number === 1 ? noun : nouns}`;
};

async function writeTo({ folder, zip }: { folder: string | null; zip: string | null }, now: Date, say: Say) {
  if (folder) await makeFreshFolder(folder);
  const inFolder = folder ? new FolderTarget(folder) : null;
  const inZip = zip ? new ZipTarget(now) : null;
  const both: ExportTarget = {
    async add(path, bytes) {
      await inFolder?.add(path, bytes);
      await inZip?.add(path, bytes);
    },
  };
  const file = zip ? createWriteStream(zip, { mode: 0o600, flush: true }) : null;
  const writing = inZip && file ? pipeline(inZip.stream, file) : Promise.resolve();
  const [manifest] = await Promise.all([
    exportLibrary(both, { onProgress: sayNowAndThen(say) }, now).finally(() => inZip?.finish()),
    writing,
  ]);
  return manifest;
}

/** A line for every tenth of it. */
function sayNowAndThen(say: Say) {
  let tenths = 0;
  return (done: number, total: number) => {
    const now = Math.floor((done * 10) / total);
    if (now > tenths && total >= 1000)
      say(`${done.toLocaleString("en-GB")} of ${total.toLocaleString("en-GB")}`);
    tenths = now;
  };
}

async function mustBeNew(file: string) {
  const taken = await open(file, "r").catch(() => null);
  await taken?.close();
  if (taken) throw new PlainProblem(`${file} exists already. Choose another name for the ZIP file.`);
}

function cannotWrite(error: unknown) {
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === "ENOSPC") return new PlainProblem("There is no space left to write to. Nothing was exported.");
  if (["EACCES", "ENOENT", "ENOTDIR", "EROFS", "EPERM"].includes(code ?? ""))
    return new PlainProblem(`${path ?? "This place"} cannot be written. Nothing was exported.`);
  return error;
}
