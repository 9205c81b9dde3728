import type { SourceFile } from "../import-document";
import type { Arranged } from "./arrange";
import { isMarkdown } from "./file-kinds";
import { type Complaint, type SourceLimits, UnreadableFile } from "./source";

export const megabyte = 1024 * 1024;

/** Counts what came out of a source so far, whatever its directory says. */
export type Meter = { bytes: number; limits: SourceLimits; refuse: (complaint: Complaint) => void };

/** A file whose bytes are counted as they come, and stop at the limit of its kind and at that of the whole source. */
export function limitedFile(file: Arranged, meter: Meter): SourceFile {
  const most = isMarkdown(file.name) ? meter.limits.fileMegabytes : meter.limits.uploadMegabytes;
  let counted = 0;
  async function* chunks() {
    if (file.refusal) throw new UnreadableFile(file.refusal);
    if (file.size > most * megabyte) throw new UnreadableFile(tooLarge(file.name, most));
    let position = 0;
    for await (const chunk of file.chunks()) {
      position += chunk.length;
      if (position > most * megabyte) throw new UnreadableFile(tooLarge(file.name, most));
      if (position > counted) meter.bytes += position - counted;
      counted = Math.max(counted, position);
      if (meter.bytes > meter.limits.unpackedMegabytes * megabyte) throw stopped(meter);
      yield chunk;
    }
  }
  return { name: file.name, size: file.size, chunks, bytes: () => joined(chunks()) };
}

/** What is said of a source whose files together are too many bytes. */
export const tooMuch = (limits: SourceLimits): Complaint => ({
  says: `Its files unpack to more than the limit of ${limits.unpackedMegabytes} MB, so reading stopped there.`,
  todo: "Split it into several smaller ones and import them one after the other.",
});

/** What is said of one file that is too large. */
export const tooLarge = (name: string, megabytes: number): Complaint => ({
  says: `“${name}” is larger than the limit of ${megabytes} MB.`,
  todo: isMarkdown(name)
    ? "Split it into several documents, one for each insight."
    : "Split it into several files and import them one after the other.",
});

function stopped(meter: Meter) {
  const complaint = tooMuch(meter.limits);
  meter.refuse(complaint);
  return new UnreadableFile(complaint, true);
}

async function joined(chunks: AsyncIterable<Buffer>) {
  const all: Buffer[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}
