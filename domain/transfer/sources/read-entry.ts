import { pipeline, type Readable } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import { Entry, type LocalFileHeader, type ZipFile } from "yauzl";
import { type Complaint, UnreadableFile } from "./source";

/** An entry as the archive's directory has it. */
export type ZipEntry = {
  stored: string;
  guess: string | null;
  nameLength: number;
  nameSum: number;
  offset: number;
  /** Where the next entry or the directory begins. */
  end: number;
  packed: number;
  size: number;
  method: number;
  crc32: number;
  isEncrypted: boolean;
  isLink: boolean;
  isFolder: boolean;
};

/** The unpacked bytes of an entry, compared with all that the archive says about it; throws UnreadableFile. */
export async function* entryChunks(zip: ZipFile, entry: ZipEntry): AsyncGenerator<Buffer> {
  const packed = await openPacked(zip, entry);
  const unpacked =
    entry.method === 8 ? pipeline(packed, createInflateRaw({ chunkSize: 65_536 }), () => {}) : packed;
  let size = 0;
  let sum = 0;
  try {
    for await (const chunk of unpacked) {
      size += chunk.length;
      if (size > entry.size) throw new UnreadableFile(larger(entry));
      sum = crc32(chunk, sum);
      yield chunk;
    }
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile(damaged);
  } finally {
    packed.destroy();
  }
  if (size !== entry.size || sum !== entry.crc32) throw new UnreadableFile(damaged);
}

async function openPacked(zip: ZipFile, entry: ZipEntry) {
  const header = await localHeader(zip, entry);
  if (!isSame(header, entry)) throw new UnreadableFile(contradicted);
  return new Promise<Readable>((resolve, reject) => {
    const { fileDataStart } = header;
    zip.openReadStreamLowLevel(fileDataStart, entry.packed, 0, entry.packed, false, null, (error, stream) =>
      error ? reject(new UnreadableFile(damaged)) : resolve(stream),
    );
  });
}

async function localHeader(zip: ZipFile, { offset, packed }: ZipEntry) {
  const entry = Object.assign(new Entry(), { relativeOffsetOfLocalHeader: offset, compressedSize: packed });
  try {
    return await zip.readLocalFileHeaderPromise(entry, { minimal: false });
  } catch {
    throw new UnreadableFile(damaged);
  }
}

/** What stands before the bytes themselves; sizes may follow them instead (bit 3), or stand in an extra field. */
function isSame(header: LocalFileHeader, entry: ZipEntry) {
  const isSizedLater = (header.generalPurposeBitFlag & 8) !== 0;
  const fits = (local: number, central: number) => isSizedLater || local === 0xffffffff || local === central;
  return (
    crc32(header.fileName) === entry.nameSum &&
    header.compressionMethod === entry.method &&
    fits(header.compressedSize, entry.packed) &&
    fits(header.uncompressedSize, entry.size) &&
    fits(header.crc32, entry.crc32) &&
    header.fileDataStart + entry.packed <= entry.end
  );
}

const damaged: Complaint = {
  says: "The entry is damaged: its bytes do not fit its checksum. Other entries were read.",
  todo: "Download or copy the archive again. If that does not help, pack this file again.",
};

const contradicted: Complaint = {
  says: "The entry is damaged or hostile: the archive says different things about it in two places. Other entries were read.",
  todo: "Pack the folder again. If you did not make the archive yourself, ask who did.",
};

const larger = ({ size }: ZipEntry): Complaint => ({
  says: `The entry unpacks to more than the ${size.toLocaleString("en")} bytes that the archive states, so unpacking stopped there. Other entries were read.`,
  todo: "Pack the folder again. If you did not make the archive yourself, ask who did.",
});
