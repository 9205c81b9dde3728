import { createHash } from "node:crypto";
import { createWriteStream, existsSync } from "node:fs";
import { open, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import postgres from "postgres";
import tar from "tar-stream";
import { PlainProblem } from "@/config/plain-problem";
import { appliedMigrations } from "@/db/migrate";
import product from "@/package.json";
import { type About, aboutName, formatVersion, type Manifest, manifestName } from "./backup-format";

type Options = {
  url: string;
  /** Where uploaded files are, if there are any. */
  filesFolder: string;
  file: string;
  now: Date;
  say(line: string): void;
};

const pieceSize = 4 * 1024 * 1024;

/** Writes one consistent moment of the database, and the uploaded files, to a new file; the product may run meanwhile. */
export async function writeBackup({ url, filesFolder, file, now, say }: Options): Promise<Manifest> {
  if (existsSync(file)) throw new PlainProblem(`${file} exists already. Choose another name for the backup.`);
  const unfinished = `${file}.unfinished`;
  const pack = tar.pack();
  const client = postgres(url, { max: 1, max_lifetime: null, onnotice: () => {} });
  try {
    const target = createWriteStream(unfinished, { mode: 0o600, flush: true });
    const [manifest] = await Promise.all([
      writeEntries(client, new EntryWriter(pack), filesFolder, now, say).catch((error) => {
        pack.destroy(error);
        throw error;
      }),
      pipeline(pack, createGzip(), target),
    ]);
    await rename(unfinished, file);
    return manifest;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw cannotWrite(error, file);
  } finally {
    await client.end({ timeout: 5 });
  }
}

async function writeEntries(
  client: postgres.Sql,
  writer: EntryWriter,
  filesFolder: string,
  now: Date,
  say: (line: string) => void,
) {
  const database = await client.begin("isolation level repeatable read read only", async (tx) => {
    const about: About = {
      product: "tidemark",
      format: formatVersion,
      version: product.version,
      createdAt: now.toISOString(),
      migrations: await appliedMigrations(tx),
    };
    await writer.add(aboutName, JSON.stringify(about));
    const tables = [];
    for (const table of await listTables(tx)) {
      const rows = await writeTable(tx, table, writer);
      if (rows > 0) say(`${table.name}: ${rows.toLocaleString("en-GB")} ${rows === 1 ? "row" : "rows"}`);
      tables.push({ ...table, rows });
    }
    return { ...about, tables, sequences: await listSequences(tx) };
  });
  const files = await writeFiles(filesFolder, writer);
  if (files > 0) say(`uploaded files: ${files.toLocaleString("en-GB")}`);
  const manifest: Manifest = { ...database, entries: writer.entries };
  await writer.finish(JSON.stringify(manifest));
  return manifest;
}

type Table = { name: string; columns: string[] };

async function listTables(tx: postgres.TransactionSql) {
  return tx<Table[]>`
    select tables.table_name as name, array_agg(columns.column_name::text order by columns.ordinal_position) as columns
    from information_schema.tables
    join information_schema.columns
      on columns.table_schema = tables.table_schema and columns.table_name = tables.table_name
    where tables.table_schema = 'public' and tables.table_type = 'BASE TABLE' and columns.is_generated = 'NEVER'
    group by tables.table_name
    order by tables.table_name`;
}

async function listSequences(tx: postgres.TransactionSql) {
  const rows = await tx<{ name: string; last_value: string }[]>`
    select sequencename as name, last_value::text from pg_sequences
    where schemaname = 'public' and last_value is not null
    order by sequencename`;
  return rows.map(({ name, last_value }) => ({ name, lastValue: last_value }));
}

/** In COPY's text format a line break inside a value is written as two characters, so lines are rows. */
async function writeTable(tx: postgres.TransactionSql, { name, columns }: Table, writer: EntryWriter) {
  const lines = await tx`copy ${tx(name)} (${tx(columns)}) to stdout`.readable();
  let rows = 0;
  let piece: Buffer[] = [];
  let size = 0;
  let number = 0;
  const finishPiece = async () => {
    number += 1;
    await writer.add(`tables/${name}/${String(number).padStart(6, "0")}`, Buffer.concat(piece));
    [piece, size] = [[], 0];
  };
  for await (const chunk of lines as AsyncIterable<Buffer>) {
    for (const byte of chunk) if (byte === 10) rows += 1;
    piece.push(chunk);
    size += chunk.length;
    if (size >= pieceSize) await finishPiece();
  }
  // The driver pauses its connection while pieces are written, and forgets to go on when the rows end meanwhile.
  lines._read(0);
  if (size > 0) await finishPiece();
  return rows;
}

async function writeFiles(folder: string, writer: EntryWriter) {
  if (!existsSync(folder)) return 0;
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  for (const path of paths.sort()) await writer.addFile(`files${path.slice(folder.length)}`, path);
  return paths.length;
}

/** Adds entries one after the other and remembers the size and checksum of each. */
class EntryWriter {
  readonly entries: Manifest["entries"] = [];

  constructor(private readonly pack: tar.Pack) {}

  async add(name: string, content: string | Buffer) {
    await this.write(name, content);
    const sha256 = createHash("sha256").update(content).digest("hex");
    this.entries.push({ name, size: Buffer.byteLength(content), sha256 });
  }

  async addFile(name: string, path: string) {
    const source = await open(path).catch(() => null);
    // Removed since it was listed: then it is in no backup of this moment.
    if (source === null) return;
    try {
      const { size } = await source.stat();
      const hash = createHash("sha256");
      const entry = this.pack.entry({ name, size });
      const written = new Promise<void>((done, failed) =>
        entry.on("finish", () => done()).on("error", failed),
      );
      if (size > 0)
        for await (const chunk of source.createReadStream({ end: size - 1, autoClose: false })) {
          hash.update(chunk);
          if (!entry.write(chunk)) await new Promise<void>((done) => entry.once("drain", () => done()));
        }
      entry.end(null);
      await written;
      this.entries.push({ name, size, sha256: hash.digest("hex") });
    } finally {
      await source.close();
    }
  }

  async finish(manifest: string) {
    await this.write(manifestName, manifest);
    this.pack.finalize();
  }

  private write(name: string, content: string | Buffer) {
    return new Promise<void>((done, failed) =>
      this.pack.entry({ name }, content, (error) => (error ? failed(error) : done())),
    );
  }
}

function cannotWrite(error: unknown, file: string) {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOSPC")
    return new PlainProblem(`There is no space left to write ${file}. No backup was made.`);
  if (code === "EACCES" || code === "ENOENT" || code === "EISDIR" || code === "EROFS")
    return new PlainProblem(`${file} cannot be written there. No backup was made.`);
  return error;
}
