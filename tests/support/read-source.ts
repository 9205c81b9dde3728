import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { isTable } from "@/domain/transfer/sources/file-kinds";
import { openSource } from "@/domain/transfer/sources/open-source";
import { readTable, type TableRow } from "@/domain/transfer/sources/read-table";
import { readText } from "@/domain/transfer/sources/read-text";
import type { Problem } from "@/domain/transfer/transfer-query";

/** A folder for one test, gone afterwards. */
export async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "tidemark-source-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A source of these bytes under this name, read to its end. */
export const readBytes = (name: string, bytes: Buffer | string) =>
  inFolder(async (folder) => {
    const path = join(folder, "upload");
    await writeFile(path, bytes);
    return readPath(path, name);
  });

/** Everything that comes out of a source: texts by name, rows of tables, what was said, and how. */
export async function readPath(path: string, name = basename(path)) {
  const problems: Problem[] = [];
  const texts: Record<string, string> = {};
  const rows: TableRow[] = [];
  const report = (problem: Problem) => problems.push(problem);
  const source = await openSource(path, name, report);
  for await (const file of source.files()) {
    if (isTable(file.name)) for await (const row of readTable(file, file.name, report)) rows.push(row);
    else {
      const text = readText(await file.bytes(), file.name, report);
      if (text !== null) texts[file.name] = text;
    }
  }
  await source.close();
  return {
    kind: source.kind,
    isRefused: source.isRefused(),
    texts,
    names: Object.keys(texts),
    rows,
    problems,
  };
}

/** What was said, one line a problem: severity, file, place, sentence. */
export const said = (problems: Problem[]) =>
  problems.map(({ severity, file, line, says }) => `${severity} ${file}${line ? `:${line}` : ""}: ${says}`);
