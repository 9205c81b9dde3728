import type { SourceFile } from "../import-document";
import type { Arranged } from "./arrange";
import { isMarkdown, isStoredFile, isTable } from "./file-kinds";
import { type Complaint, type SourceLimits, UnreadableFile } from "./source";

export const megabyte = 1024 * 1024;

/** Counts what came out of a source so far, whatever its directory says. */
export type Meter = { bytes: number; limits: SourceLimits; refuse: (complaint: Complaint) => void };

/** How many megabytes a file of this name may have: tables are read by rows, all others as a whole. */
export function mostMegabytes(name: string, limits: SourceLimits) {
  if (isMarkdown(name)) return limits.fileMegabytes;
  if (isTable(name)) return limits.uploadMegabytes;
  return isStoredFile(name) ? limits.storedFileMegabytes : limits.otherFileMegabytes;
}

/** A file whose bytes are counted as they come, and stop at the limit of its kind and at that of the whole source. */
export function limitedFile(file: Arranged, meter: Meter): SourceFile {
  let counted = 0;
  async function* chunks() {
    try {
      let position = 0;
      for await (const chunk of boundedChunks(file, meter.limits)) {
        position += chunk.length;
        meter.bytes += Math.max(0, position - counted);
        counted = Math.max(counted, position);
        if (meter.bytes > meter.limits.unpackedMegabytes * megabyte) throw stopped(meter);
        yield chunk;
      }
    } catch (error) {
      throw error instanceof UnreadableFile ? error.of(file.name) : error;
    }
  }
  return { name: file.name, size: file.size, chunks, bytes: () => joined(chunks()) };
}

async function* boundedChunks(file: Arranged, limits: SourceLimits) {
  const most = mostMegabytes(file.name, limits);
  if (file.refusal) throw new UnreadableFile(file.refusal);
  if (file.size > most * megabyte) throw new UnreadableFile(tooLarge(file.name, most));
  let size = 0;
  for await (const chunk of file.chunks()) {
    size += chunk.length;
    if (size > most * megabyte) throw new UnreadableFile(tooLarge(file.name, most));
    yield chunk;
  }
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
  return new UnreadableFile(complaint, { isOfWhole: true });
}

async function joined(chunks: AsyncIterable<Buffer>) {
  const all: Buffer[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}
