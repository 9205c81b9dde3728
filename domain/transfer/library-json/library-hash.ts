import { createHash } from "node:crypto";
import { type Database, db } from "@/db/client";
import { Addresses } from "./addresses";
import { canonicalJson, sha256 } from "./canonical-json";
import {
  datasetsName,
  initiativesName,
  isLibraryFile,
  pathsName,
  recordName,
  studiesName,
  teamsName,
  topicsName,
} from "./export-format";
import { compareText } from "./in-order";
import { readDatasets } from "./read-datasets";
import { readInitiatives } from "./read-initiatives";
import { readPaths } from "./read-paths";
import { readTeams, readTopics } from "./read-people";
import { readAllRecords } from "./read-records";
import { readStudies } from "./read-studies";

/**
 * What the library says, as one SHA-256: of the lines "hash, two blanks, path" of its files, sorted by path, as
 * `sha256sum` prints them. Equal for two installations exactly if all of these are equal.
 */
export function hashOfFiles(files: { path: string; sha256: string }[]): string {
  const hash = createHash("sha256");
  const own = files.filter(({ path }) => isLibraryFile(path));
  for (const file of own.toSorted((a, b) => compareText(a.path, b.path)))
    hash.update(`${file.sha256}  ${file.path}\n`);
  return hash.digest("hex");
}

/** The same of the library as it is now, read in one moment and in batches. */
export async function libraryHash(): Promise<string> {
  return db.transaction(hashOf, { isolationLevel: "repeatable read", accessMode: "read only" });
}

async function hashOf(database: Database) {
  const addresses = await Addresses.read(database);
  const files = [
    { path: teamsName, sha256: sha256(canonicalJson(await readTeams(database, addresses))) },
    { path: topicsName, sha256: sha256(canonicalJson(await readTopics(database, addresses))) },
  ];
  for await (const record of readAllRecords(database, addresses))
    files.push({ path: recordName(record.key), sha256: sha256(canonicalJson(record)) });
  const others = {
    [pathsName]: await readPaths(database, addresses),
    [initiativesName]: await readInitiatives(database, addresses),
    [datasetsName]: await readDatasets(database, addresses),
    [studiesName]: await readStudies(database, addresses),
  };
  for (const [path, list] of Object.entries(others))
    if (list.length > 0) files.push({ path, sha256: sha256(canonicalJson(list)) });
  return hashOfFiles(files);
}
