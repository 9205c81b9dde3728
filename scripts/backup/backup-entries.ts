import { createReadStream, existsSync, statSync } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import tar from "tar-stream";
import { PlainProblem } from "@/config/plain-problem";

export type BackupEntry = { name: string; content: AsyncIterable<Buffer> };

/** The entries of a backup in their order. Each one's content has to be read before the next one comes. */
export async function* backupEntries(file: string): AsyncGenerator<BackupEntry> {
  if (!existsSync(file) || !statSync(file).isFile()) throw new PlainProblem(`There is no file ${file}.`);
  const extract = tar.extract();
  pipeline(createReadStream(file), createGunzip(), extract, () => {});
  let found = 0;
  try {
    for await (const entry of extract) {
      if (entry.header.type !== "file") throw damaged(file);
      found += 1;
      yield { name: entry.header.name, content: explained(file, entry as AsyncIterable<Buffer>) };
    }
  } catch (error) {
    if (error instanceof PlainProblem) throw error;
    throw found === 0 ? notABackup(file) : explanation(file, error);
  } finally {
    extract.destroy();
  }
}

/** Whoever reads an entry meets the faults of the archive as sentences as well. */
async function* explained(file: string, content: AsyncIterable<Buffer>) {
  try {
    yield* content;
  } catch (error) {
    throw explanation(file, error);
  }
}

function explanation(file: string, error: unknown) {
  return /unexpected end/i.test(String((error as Error).message)) ? incomplete(file) : damaged(file);
}

/** The whole content of an entry that has to be small. */
export async function textOf({ content }: BackupEntry, most: number) {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of content) {
    size += chunk.length;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

export function notABackup(file: string) {
  return new PlainProblem(`${file} is not a backup of Tidemark. Nothing was changed.`);
}

export function incomplete(file: string) {
  return new PlainProblem(
    `${file} is incomplete: it ends before the backup does. Nothing was changed. Copy it again.`,
  );
}

export function damaged(file: string) {
  return new PlainProblem(
    `${file} is damaged: it does not hold what was written into it. Nothing was changed. Copy it again, or take another backup.`,
  );
}
