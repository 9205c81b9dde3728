import { constants } from "node:fs";
import { type FileHandle, open, readdir, stat } from "node:fs/promises";
import { decodeName } from "./decode-name";
import { isHidden } from "./file-kinds";
import { type Complaint, type Found, type Report, type SourceLimits, UnreadableFile } from "./source";

/** Every file below a folder, hidden folders and links left unentered. Throws UnreadableFile. */
export async function listFolder(path: string, limits: SourceLimits, report: Report): Promise<Found[]> {
  const found: Found[] = [];
  const folders = [{ path: Buffer.from(path), stored: "" }];
  for (let folder = folders.shift(); folder; folder = folders.shift()) {
    for (const entry of await entriesOf(folder, report)) {
      const { stored: name, guess } = decodeName(entry.name);
      const place = {
        path: Buffer.concat([folder.path, Buffer.from("/"), entry.name]),
        stored: `${folder.stored}${name}`,
      };
      if (entry.isDirectory()) {
        if (!isHidden(name)) folders.push({ path: place.path, stored: `${place.stored}/` });
      } else found.push(await fileAt(place, guess, refusalOf(entry)));
      if (found.length > limits.entries) throw new UnreadableFile(tooMany(null, limits));
    }
  }
  return found;
}

/** The bytes of a file on disk; never waits for a pipe, never follows a link at the end of the path. */
export async function* fileChunks(path: string | Buffer): AsyncGenerator<Buffer> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    if (!(await file.stat()).isFile()) throw new UnreadableFile(notAFile);
    for await (const chunk of file.createReadStream({ autoClose: false })) yield chunk;
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile(unreadable);
  } finally {
    await file?.close();
  }
}

/** What is said of a link, wherever it stands. */
export const isALink: Complaint = {
  says: "This is a link to another place. Links are refused, because they can lead out of what you chose.",
  todo: "Put the file itself in the link's place and import again.",
};

const notAFile: Complaint = {
  says: "This is not a regular file but a pipe, a socket or a device.",
  todo: "Take it out of the folder, or put a file in its place.",
};

const unreadable: Complaint = {
  says: "The file could not be read.",
  todo: "Check that it still exists and that Tidemark may read it, then import again.",
};

/** What is said of a source with more entries than an import may have. */
export const tooMany = (entries: number | null, { entries: most }: SourceLimits): Complaint => ({
  says: `It holds ${entries === null ? "" : `${entries.toLocaleString("en")} entries, `}more than the ${most.toLocaleString("en")} that one import may have.`,
  todo: "Split it into several smaller ones and import them one after the other.",
});

type Place = { path: Buffer; stored: string };
type Entry = Awaited<ReturnType<typeof readFolder>>[number];

const readFolder = (path: Buffer) => readdir(path, { withFileTypes: true, encoding: "buffer" });

async function entriesOf({ path, stored }: Place, report: Report) {
  try {
    const entries = await readFolder(path);
    // Disks list names in an order of their own, and of two equal names the first one is read.
    return entries.sort((one, other) => Buffer.compare(one.name, other.name));
  } catch {
    report({
      severity: "error",
      file: stored || "/",
      says: "The folder could not be read.",
      todo: "Check that Tidemark may read it, then import again.",
    });
    return [];
  }
}

function refusalOf(entry: Entry) {
  if (entry.isSymbolicLink()) return isALink;
  return entry.isFile() ? null : notAFile;
}

async function fileAt(place: Place, guess: string | null, refusal: Complaint | null): Promise<Found> {
  const size = refusal
    ? 0
    : await stat(place.path).then(
        ({ size }) => size,
        () => 0,
      );
  return { stored: place.stored, guess, size, refusal, chunks: () => fileChunks(place.path) };
}
