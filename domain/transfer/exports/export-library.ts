import { type Database, db, type Transaction } from "@/db/client";
import { openFile } from "../../evidence/files/open-file";
import { insightSlug } from "../../insights/insight-address";
import { Addresses } from "../library-json/addresses";
import { canonicalJson, sha256 } from "../library-json/canonical-json";
import {
  datasetsName,
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
  storedFileName,
  studiesName,
  teamsName,
  topicsName,
} from "../library-json/export-format";
import { hashOfFiles } from "../library-json/library-hash";
import { filesOf, readDatasets } from "../library-json/read-datasets";
import { readInitiatives } from "../library-json/read-initiatives";
import { readPaths } from "../library-json/read-paths";
import { readPeople, readTeams, readTopics } from "../library-json/read-people";
import { readAllRecords } from "../library-json/read-records";
import { readStudies } from "../library-json/read-studies";
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
    const paths = await writeAll(counting, pathsName, await readPaths(tx, addresses));
    const studies = await writeAll(counting, studiesName, await readStudies(tx, addresses));
    const datasets = await writeDatasets(tx, addresses, counting, signal);
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
    const written = { people, records: done, paths, initiatives, datasets, studies };
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

/** A list in one file, which is only there when something is in it; answers how many they are. */
async function writeAll(target: ExportTarget, name: string, list: unknown[]) {
  if (list.length > 0) await target.add(name, canonicalJson(list));
  return list.length;
}

/** With the bytes of every version, each file once, one in memory at a time. */
async function writeDatasets(
  database: Database,
  addresses: Addresses,
  target: ExportTarget,
  signal: AbortSignal | undefined,
) {
  const datasets = await readDatasets(database, addresses);
  for (const sha256 of filesOf(datasets)) {
    signal?.throwIfAborted();
    await target.add(storedFileName(sha256), await bytesOfFile(sha256));
  }
  return writeAll(target, datasetsName, datasets);
}

async function bytesOfFile(sha256: string) {
  const chunks: Buffer[] = [];
  const { stream } = await openFile(sha256);
  for await (const chunk of stream()) chunks.push(chunk);
  return Buffer.concat(chunks);
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
