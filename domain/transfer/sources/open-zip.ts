import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { decodeName } from "./decode-name";
import { isALink, tooMany } from "./open-folder";
import { entryChunks, type ZipEntry } from "./read-entry";
import { type Complaint, type Found, type SourceLimits, UnreadableFile } from "./source";

/** An archive's directory, compared with itself and with the limits; nothing is unpacked. Throws UnreadableFile. */
export async function openZip(path: string, limits: SourceLimits) {
  const zip = await openPromise(path, {
    autoClose: false,
    decodeStrings: false,
    validateEntrySizes: false,
  }).catch((error) => {
    throw new UnreadableFile(complaintOf(error));
  });
  try {
    const directoryStart = Number(zip.readEntryCursor);
    if (zip.fileSize - directoryStart > longestDirectory) throw new UnreadableFile(overlongDirectory);
    const entries = await readDirectory(zip, limits);
    refuseOverlaps(entries, directoryStart);
    const files = entries.filter((entry) => !entry.isFolder);
    if (files.length > 0 && files.every((entry) => entry.isEncrypted)) throw new UnreadableFile(encrypted);
    return { zip, found: files.map((entry) => foundEntry(zip, entry)) };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function readDirectory(zip: ZipFile, limits: SourceLimits) {
  if (zip.entryCount > limits.entries) throw new UnreadableFile(tooMany(zip.entryCount, limits));
  const entries: ZipEntry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(slimEntry(entry));
  } catch (error) {
    throw new UnreadableFile(complaintOf(error));
  }
  return entries;
}

/** What is needed of an entry later: its comment, extra fields and raw name can be 64 KB each. */
function slimEntry(entry: Entry): ZipEntry {
  const { stored, guess } = nameOf(entry);
  const mode = (entry.externalFileAttributes >>> 16) & 0o170000;
  return {
    stored,
    guess,
    nameLength: entry.fileNameRaw.length,
    nameSum: crc32(entry.fileNameRaw),
    offset: entry.relativeOffsetOfLocalHeader,
    end: 0,
    packed: entry.compressedSize,
    size: entry.uncompressedSize,
    method: entry.compressionMethod,
    crc32: entry.crc32,
    isEncrypted: entry.isEncrypted() || entry.compressionMethod === 99,
    isLink: mode === 0o120000,
    isFolder: /[\\/]$/.test(stored),
  };
}

// Names of 800 bytes for as many entries as there may be.
const longestDirectory = 16 * 1024 * 1024;
const longestRead = 1000;

/** UTF-8 if it says so by flag, by the field that Info-ZIP adds, or by being UTF-8; otherwise a guess. */
function nameOf({ fileNameRaw, extraFields }: Entry) {
  const unicode = extraFields.find(({ id, data }) => id === 0x7075 && data[0] === 1 && data.length > 5);
  const isAboutThisName = unicode && unicode.data.readUInt32LE(1) === crc32(fileNameRaw);
  const raw = isAboutThisName ? unicode.data.subarray(5) : fileNameRaw;
  if (raw.length <= longestRead) return decodeName(raw);
  const trace = createHash("sha256").update(raw).digest("hex").slice(0, 8);
  const ends = [raw.subarray(0, longestRead), raw.subarray(-20)].map((end) => end.toString("latin1"));
  return { stored: ends.join(`~${trace}~`), guess: null };
}

/** Two entries over the same bytes are how a small archive pretends to hold endless ones. */
function refuseOverlaps(entries: ZipEntry[], directoryStart: number) {
  const inOrder = entries.toSorted((one, other) => one.offset - other.offset);
  for (const [place, entry] of inOrder.entries()) {
    entry.end = inOrder[place + 1]?.offset ?? directoryStart;
    if (entry.offset + 30 + entry.nameLength + entry.packed > entry.end)
      throw new UnreadableFile(overlapping);
  }
}

const foundEntry = (zip: ZipFile, entry: ZipEntry): Found => ({
  stored: entry.stored,
  guess: entry.guess,
  size: entry.size,
  refusal: refusalOf(entry),
  chunks: () => entryChunks(zip, entry),
});

function refusalOf(entry: ZipEntry): Complaint | null {
  if (entry.isLink) return isALink;
  if (entry.isEncrypted) return encrypted;
  if (entry.method === 0 || entry.method === 8) return null;
  return {
    says: `It is packed in a way that Tidemark does not unpack (method ${entry.method}).`,
    todo: "Pack it again with the usual method, “Deflate”, as the tools of Windows, macOS and Linux do.",
  };
}

const encrypted: Complaint = {
  says: "It is protected by a password. Encrypted archives are not supported.",
  todo: "Unpack it with its password, pack it again without one, and import that.",
};

const overlongDirectory: Complaint = {
  says: "The archive is damaged or hostile: the list of its entries alone is larger than 16 MB.",
  todo: "Download it again, or pack the folder again. If you did not make it yourself, ask who did.",
};

const overlapping: Complaint = {
  says: "The archive is damaged or hostile: several of its entries claim the same bytes.",
  todo: "Download it again, or pack the folder again. If you did not make it yourself, ask who did.",
};

function complaintOf(error: unknown): Complaint {
  const message = error instanceof Error ? error.message : "";
  if (/strong encryption/.test(message)) return encrypted;
  if (/multi-disk/.test(message))
    return {
      says: "It is one part of an archive that was split into several.",
      todo: "Put the parts together, or pack the folder again as one archive.",
    };
  const isCut = /End of central directory|unexpected EOF|overflows/.test(message);
  return {
    says: isCut
      ? "The archive is incomplete: its end is missing."
      : "The archive is damaged: its directory cannot be read.",
    todo: "Download or copy it again. If that does not help, pack the folder again.",
  };
}
