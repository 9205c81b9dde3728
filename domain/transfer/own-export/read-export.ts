import type { z } from "zod";
import { sha256 as sha256Of } from "../library-json/canonical-json";
import { type DatasetJson, datasetsShape } from "../library-json/dataset-shape";
import {
  datasetsName,
  exportVersion,
  initiativesName,
  type Manifest,
  manifestHead,
  manifestName,
  manifestShape,
  pathsName,
  peopleName,
  recordName,
  storedFileName,
  studiesName,
  teamsName,
  topicsName,
} from "../library-json/export-format";
import { type InitiativeJson, initiativesShape } from "../library-json/initiative-shape";
import { hashOfFiles } from "../library-json/library-hash";
import { type PathJson, pathsShape } from "../library-json/path-shape";
import {
  type PersonJson,
  peopleShape,
  type TeamJson,
  type TopicJson,
  teamsShape,
  topicsShape,
} from "../library-json/people-shape";
import { type RecordJson, recordShape } from "../library-json/record-shape";
import { type StudyJson, studiesShape } from "../library-json/study-shape";
import { UnreadableFile } from "../sources/source";
import { misfit } from "./misfit";
import { type ExportSource, largestFile } from "./own-export";
import { readJson } from "./read-json";

export type OpenedExport = {
  manifest: Manifest;
  people: PersonJson[];
  teams: TeamJson[];
  topics: TopicJson[];
  paths: PathJson[];
  initiatives: InitiativeJson[];
  datasets: DatasetJson[];
  studies: StudyJson[];
};

/** What is read whole, before the records. */
const heads = [
  ...[manifestName, peopleName, teamsName, topicsName],
  ...[pathsName, initiativesName, datasetsName, studiesName],
];
const batch = 50;
const again = "Export the library again, or continue with its Markdown files only, as foreign data.";

/** The manifest and all but the records; throws a Misfit where something is not as it was given out. */
export async function openExport(source: ExportSource): Promise<OpenedExport> {
  const found = new Map<string, Buffer>();
  for await (const file of source.files())
    if (heads.includes(file.name)) found.set(file.name, await bytesOf(file));
  const manifest = readManifest(found.get(manifestName));
  const listed = new Listed(manifest);
  const read = <Value>(name: string, shape: z.ZodType<Value>) =>
    readJson(name, listed.checked(name, found.get(name)), shape);
  return {
    manifest,
    people: read(peopleName, peopleShape),
    teams: read(teamsName, teamsShape),
    topics: read(topicsName, topicsShape),
    paths: listed.has(pathsName) ? read(pathsName, pathsShape) : [],
    initiatives: listed.has(initiativesName) ? read(initiativesName, initiativesShape) : [],
    datasets: listed.has(datasetsName) ? read(datasetsName, datasetsShape) : [],
    studies: listed.has(studiesName) ? read(studiesName, studiesShape) : [],
  };
}

function readManifest(bytes: Buffer | undefined): Manifest {
  if (!bytes) throw misfit(manifestName, "There is no manifest.json, so this export is not whole.", again);
  const { version } = readJson(manifestName, bytes, manifestHead);
  if (version > exportVersion)
    throw misfit(
      manifestName,
      `This export was made with version ${version} of the format, and this is version ${exportVersion}.`,
      "Update Tidemark first, then import again.",
    );
  const manifest = readJson(manifestName, bytes, manifestShape);
  if (hashOfFiles(manifest.files) !== manifest.library)
    throw misfit(manifestName, "The manifest does not fit itself: its list of files was changed.", again);
  return manifest;
}

/** The records, a few at a time in the order of their files, each checked against the manifest. */
export async function* readExportRecords(
  source: ExportSource,
  manifest: Manifest,
): AsyncGenerator<RecordJson[]> {
  const listed = new Listed(manifest);
  const seen = new Set<string>();
  let records: RecordJson[] = [];
  for await (const file of source.files()) {
    if (!file.name.startsWith("records/") || !listed.has(file.name)) continue;
    seen.add(file.name);
    records.push(readRecord(file.name, listed.checked(file.name, await bytesOf(file))));
    if (records.length < batch) continue;
    yield records;
    records = [];
  }
  if (records.length > 0) yield records;
  const missing = manifest.files.find(({ path }) => path.startsWith("records/") && !seen.has(path));
  if (missing) listed.checked(missing.path, undefined);
}

/** The stored files among these checksums, one at a time, each checked; refuses when one is missing. */
export async function* readExportFiles(
  source: ExportSource,
  manifest: Manifest,
  wanted: string[],
): AsyncGenerator<{ sha256: string; bytes: Buffer }> {
  const listed = new Listed(manifest);
  const missing = new Map(wanted.map((sha256) => [storedFileName(sha256), sha256]));
  for await (const file of source.files()) {
    const sha256 = missing.get(file.name);
    if (sha256 === undefined) continue;
    missing.delete(file.name);
    const bytes = listed.checked(file.name, await bytesOf(file));
    if (sha256Of(bytes) !== sha256)
      throw misfit(file.name, `${file.name} is not the file that its name says.`, again);
    yield { sha256, bytes };
  }
  for (const name of missing.keys()) listed.checked(name, undefined);
}

function readRecord(name: string, bytes: Buffer): RecordJson {
  const record = readJson(name, bytes, recordShape);
  if (recordName(record.key) === name) return record;
  throw misfit(name, `key: This file holds the record ${record.key}, and is named after another.`, again);
}

/** Calls out everything that is missing, changed or damaged, and what is there without belonging to it. */
export async function checkFiles(
  source: ExportSource,
  manifest: Manifest,
  report: (name: string, what: "missing" | "changed" | "foreign") => void,
) {
  const listed = new Listed(manifest);
  const seen = new Set<string>([manifestName]);
  for await (const file of source.files()) {
    seen.add(file.name);
    if (file.name === manifestName) continue;
    if (!listed.has(file.name)) report(file.name, "foreign");
    else if (!listed.fits(file.name, await bytesOf(file))) report(file.name, "changed");
  }
  for (const { path } of manifest.files) if (!seen.has(path)) report(path, "missing");
}

/** A file that cannot be read, or is larger than any of ours, fits nothing. */
async function bytesOf(file: { name: string; size: number; bytes(): Promise<Buffer> }): Promise<Buffer> {
  if (file.size > largestFile)
    throw misfit(file.name, `${file.name} is larger than any file of an export.`, again);
  return file.bytes().catch((error) => {
    if (error instanceof UnreadableFile) throw misfit(file.name, error.complaint.says, again);
    throw error;
  });
}

/** What the manifest says of each file, found by name. */
class Listed {
  private readonly files: Map<string, Manifest["files"][number]>;

  constructor({ files }: Manifest) {
    this.files = new Map(files.map((file) => [file.path, file]));
  }

  has = (name: string) => this.files.has(name);

  fits(name: string, bytes: Buffer) {
    const file = this.files.get(name);
    return file !== undefined && file.bytes === bytes.length && file.sha256 === sha256Of(bytes);
  }

  checked(name: string, bytes: Buffer | undefined): Buffer {
    if (!bytes) throw misfit(name, `${name} is missing, so this export is not whole.`, again);
    if (this.fits(name, bytes)) return bytes;
    throw misfit(
      name,
      `The manifest does not fit ${name}: it was changed or damaged after the export.`,
      again,
    );
  }
}
