import { createHash } from "node:crypto";
import { PlainProblem } from "@/config/plain-problem";
import { knownMigrations, newestMigration } from "@/db/known-migrations";
import { type BackupEntry, backupEntries, damaged, incomplete, notABackup, textOf } from "./backup-entries";
import {
  type About,
  aboutName,
  aboutShape,
  formatVersion,
  largestDocument,
  type Manifest,
  manifestName,
  manifestShape,
  placeOfEntry,
  tableOfEntry,
} from "./backup-format";

/** Reads a backup from its first to its last byte and refuses it unless it is whole, unharmed and not from the future. */
export async function checkBackup(file: string): Promise<Manifest> {
  const seen: Manifest["entries"] = [];
  let about: About | null = null;
  let manifest: Manifest | null = null;
  for await (const entry of backupEntries(file)) {
    if (manifest !== null) throw damaged(file);
    if (about === null) about = await readAbout(file, entry, seen);
    else if (entry.name === manifestName) manifest = await readManifest(file, entry);
    else seen.push(await measured(entry));
  }
  if (manifest === null) throw about === null ? notABackup(file) : incomplete(file);
  if (!accountsFor(manifest, seen)) throw damaged(file);
  return manifest;
}

async function readAbout(file: string, entry: BackupEntry, seen: Manifest["entries"]) {
  const text = entry.name === aboutName ? await textOf(entry, largestDocument) : null;
  const about = aboutShape.safeParse(parseJson(text));
  if (text === null || !about.success) throw notABackup(file);
  const { format, version, migrations } = about.data;
  if (format > formatVersion || migrations.some((written) => written > newestMigration))
    throw new PlainProblem(
      `${file} was made by a newer version of Tidemark (${version}). Nothing was changed. Update Tidemark, then restore.`,
    );
  if (migrations.length === 0 || migrations.some((written, index) => written !== knownMigrations[index]))
    throw notABackup(file);
  seen.push({ name: aboutName, size: Buffer.byteLength(text), sha256: sha256(text) });
  return about.data;
}

async function readManifest(file: string, entry: BackupEntry) {
  const manifest = manifestShape.safeParse(parseJson(await textOf(entry, largestDocument)));
  if (!manifest.success) throw damaged(file);
  return manifest.data;
}

async function measured({ name, content }: BackupEntry) {
  const hash = createHash("sha256");
  let size = 0;
  for await (const chunk of content) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { name, size, sha256: hash.digest("hex") };
}

/** Every entry is the one that was written, in the same order, and is a piece of a known table or a plain file. */
function accountsFor({ entries, tables }: Manifest, seen: Manifest["entries"]) {
  const names = new Set(tables.map((table) => table.name));
  return (
    entries.length === seen.length &&
    new Set(entries.map((entry) => entry.name)).size === entries.length &&
    entries.every(({ name, size, sha256 }, index) => {
      const found = seen[index];
      const table = tableOfEntry(name);
      const place = name === aboutName || placeOfEntry(name) !== null || (table !== null && names.has(table));
      return place && found?.name === name && found.size === size && found.sha256 === sha256;
    })
  );
}

function parseJson(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

function sha256(text: string) {
  return createHash("sha256").update(text).digest("hex");
}
