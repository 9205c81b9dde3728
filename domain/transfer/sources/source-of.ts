import type { SourceFile } from "../import-document";
import { type Arranged, arrange } from "./arrange";
import { isReadable, isTable } from "./file-kinds";
import { limitedFile, type Meter, megabyte, tooMuch } from "./limited-file";
import { reportPassedOver } from "./passed-over";
import {
  type Complaint,
  type Found,
  type Report,
  type Source,
  type SourceLimits,
  UnreadableFile,
} from "./source";

type Opened = {
  kind: Source["kind"];
  name: string;
  found: Iterable<Found>;
  limits: SourceLimits;
  close?: () => Promise<void>;
};

/** A source of what was found in a folder, an archive or a single file, with the limits that hold for all of them. */
export function sourceOf({ kind, name, found, limits, close }: Opened, report: Report): Source {
  let isRefused = false;
  const refuse = (complaint: Complaint) => {
    isRefused = true;
    report({ severity: "error", file: name, ...complaint });
  };
  const newMeter = (): Meter => ({ bytes: 0, limits, refuse });
  const all = arrange(found, report);
  const readable = all.filter((file) => isReadable(file.name));
  if (readable.reduce((sum, { size }) => sum + size, 0) > limits.unpackedMegabytes * megabyte)
    refuse(tooMuch(limits));
  return {
    kind,
    name,
    isRefused: () => isRefused,
    async *files() {
      if (isRefused) return;
      if (readable.length === 0) return refuse(nothingToRead(all.length));
      reportPassedOver(name, all, report);
      const meter = newMeter();
      for (const file of readable) {
        const ready = await readyFile(file, meter, report);
        if (ready) yield ready;
        if (isRefused) return;
      }
    },
    whole: {
      async *files() {
        const meter = newMeter();
        for (const file of isRefused ? [] : all) yield limitedFile(file, meter);
      },
    },
    close: close ?? (async () => {}),
  };
}

/** A source of which nothing can be taken in, for a reason that was reported. */
export const refusedSource = (name: string): Source => ({
  kind: "file",
  name,
  isRefused: () => true,
  async *files() {},
  whole: { async *files() {} },
  close: async () => {},
});

/** Markdown is read at once, so that its bytes are sure to be whole when they are asked for. */
async function readyFile(file: Arranged, meter: Meter, report: Report): Promise<SourceFile | null> {
  const limited = limitedFile(file, meter);
  try {
    if (file.refusal) throw new UnreadableFile(file.refusal);
    if (isTable(file.name)) return limited;
    const bytes = await limited.bytes();
    return { ...limited, bytes: async () => bytes };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    if (!error.isOfWhole) report({ severity: "error", file: file.name, ...error.complaint });
    return null;
  }
}

const nothingToRead = (files: number): Complaint => ({
  says:
    files === 0
      ? "There is nothing in it."
      : `There is nothing in it that can be imported: none of its files is Markdown (.md) or a table (.csv).`,
  todo: "Choose a file, folder or archive that holds Markdown or CSV files.",
});
