import { type Database, db, type Transaction } from "@/db/client";
import { insightSlug } from "../../insights/insight-address";
import { Addresses } from "../library-json/addresses";
import { canonicalJson, sha256 } from "../library-json/canonical-json";
import {
  exportFormat,
  exportVersion,
  initiativeMarkdownName,
  initiativesName,
  type Manifest,
  manifestName,
  markdownName,
  pathsName,
  peopleName,
  recordName,
  teamsName,
  topicsName,
} from "../library-json/export-format";
import { hashOfFiles } from "../library-json/library-hash";
import { readInitiatives } from "../library-json/read-initiatives";
import { readPaths } from "../library-json/read-paths";
import { readPeople, readTeams, readTopics } from "../library-json/read-people";
import { readAllRecords } from "../library-json/read-records";
import type { RecordJson } from "../library-json/record-shape";
import { countLibrary } from "./count-library";
import { initiativeMarkdown, readInitiativeNames } from "./initiative-markdown";
import { RecordWriter } from "./record-writer";

/** Where the files of an export go, one after the other; it resolves when the next one may come. */
export type ExportTarget = { add(path: string, bytes: Buffer): Promise<void> };

export type ExportWatch = {
  onProgress?(done: number, total: number): void;
  /** Once it says so, nothing more is read, and the export fails. */
  signal?: AbortSignal;
  /** Runs first, in the transaction that everything is read in. */
  begin?(tx: Transaction): Promise<void>;
};

/**
 * Gives out everything, as one consistent moment of the library, and last the manifest that accounts for all of it:
 * without it an export is not whole. A few records are in memory at a time. For administrators and the command, who
 * ask before.
 */
export async function exportLibrary(
  target: ExportTarget,
  { onProgress, signal, begin }: ExportWatch,
  now: Date,
): Promise<Manifest> {
  const read = async (tx: Transaction) => {
    await begin?.(tx);
    const counting = new CountingTarget(target);
    const counts = await countLibrary(tx);
    const people = await writePeople(tx, counting);
    const addresses = await Addresses.read(tx);
    const paths = await readPaths(tx, addresses);
    if (paths.length > 0) await counting.add(pathsName, canonicalJson(paths));
    const initiatives = await writeInitiatives(tx, addresses, counting);
    const writer = await RecordWriter.open(tx);
    let done = 0;
    for await (const record of readAllRecords(tx, addresses)) {
      signal?.throwIfAborted();
      await counting.add(recordName(record.key), canonicalJson(record));
      await counting.add(markdownOf(record), await writer.markdown(record));
      done += 1;
      onProgress?.(done, counts.records);
    }
    const written = { people, records: done, paths: paths.length, initiatives };
    return { counts: { ...counts, ...written }, files: counting.files };
  };
  const { counts, files } = await db.transaction(read, {
    isolationLevel: "repeatable read",
    accessMode: "read only",
  });
  const manifest: Manifest = {
    format: exportFormat,
    version: exportVersion,
    madeAt: now.toISOString(),
    counts,
    library: hashOfFiles(files),
    files,
  };
  await target.add(manifestName, canonicalJson(manifest));
  return manifest;
}

const markdownOf = ({ statement, key }: RecordJson) => markdownName(insightSlug(statement), key);

async function writePeople(database: Database, target: ExportTarget) {
  const addresses = await Addresses.read(database);
  const people = await readPeople(database);
  await target.add(peopleName, canonicalJson(people));
  await target.add(teamsName, canonicalJson(await readTeams(database, addresses)));
  await target.add(topicsName, canonicalJson(await readTopics(database, addresses)));
  return people.length;
}

/** All of them in one file for programs, and each in one for reading. */
async function writeInitiatives(database: Database, addresses: Addresses, target: ExportTarget) {
  const initiatives = await readInitiatives(database, addresses);
  if (initiatives.length === 0) return 0;
  await target.add(initiativesName, canonicalJson(initiatives));
  const names = await readInitiativeNames(database);
  for (const one of initiatives) {
    const name = initiativeMarkdownName(insightSlug(one.title), one.key);
    await target.add(name, Buffer.from(initiativeMarkdown(one, names), "utf8"));
  }
  return initiatives.length;
}

/** Remembers what went through: the manifest's list. */
class CountingTarget implements ExportTarget {
  readonly files: Manifest["files"] = [];

  constructor(private readonly target: ExportTarget) {}

  async add(path: string, bytes: Buffer) {
    await this.target.add(path, bytes);
    this.files.push({ path, bytes: bytes.length, sha256: sha256(bytes) });
  }
}
