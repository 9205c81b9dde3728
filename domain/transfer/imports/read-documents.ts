import { createHash } from "node:crypto";
import { readMarkdown } from "../documents/read-markdown";
import { checkColumns, readRow } from "../documents/read-row";
import type { ImportDocument, SourceFile } from "../import-document";
import { isTable } from "../sources/file-kinds";
import { readTable } from "../sources/read-table";
import { readText } from "../sources/read-text";
import type { Problem } from "../transfer-query";

/** One record of a source, or one file that could not be read as one. */
export type ReadEntry = {
  position: number;
  name: string;
  line: number | null;
  document: ImportDocument | null;
  problems: Problem[];
};

type Read = Omit<ReadEntry, "position">;

/**
 * Reads one document after the other, in the order of the source; the same source gives the same positions. A file
 * whose position is not wanted is not even read.
 */
export async function* readDocuments(
  source: { files(): AsyncGenerator<SourceFile> },
  isWanted: (position: number) => boolean = () => true,
): AsyncGenerator<ReadEntry> {
  let position = 0;
  for await (const file of source.files()) {
    const isPassedOver = !isTable(file.name) && !isWanted(position);
    if (isPassedOver)
      yield { position: position++, name: file.name, line: null, document: null, problems: [] };
    else
      for await (const entry of isTable(file.name) ? readRows(file) : readFile(file))
        yield { position: position++, ...entry };
  }
}

async function* readFile(file: SourceFile): AsyncGenerator<Read> {
  const problems: Problem[] = [];
  const text = readText(await file.bytes(), file.name, (problem) => void problems.push(problem));
  if (text === null) return yield { name: file.name, line: null, document: null, problems };
  const read = readMarkdown(text, file.name);
  yield { name: file.name, line: null, document: read.document, problems: [...problems, ...read.problems] };
}

async function* readRows(file: SourceFile): AsyncGenerator<Read> {
  const problems: Problem[] = [];
  const report = (problem: Problem) => void problems.push(problem);
  let isFirst = true;
  for await (const row of readTable(file, file.name, report)) {
    const ofHeader = isFirst ? checkColumns(Object.keys(row.cells), file.name) : [];
    isFirst = false;
    problems.push(...ofHeader);
    yield* asEntries(file.name, problems);
    if (ofHeader.some(({ severity }) => severity === "error")) return;
    const { document, problems: ofRow } = readRow(row, file.name);
    yield { name: file.name, line: row.line, document, problems: ofRow };
  }
  yield* asEntries(file.name, problems);
}

/** What is wrong with a table as such, or with a row that was not even read: an entry of its own. */
function* asEntries(name: string, problems: Problem[]): Generator<Read> {
  for (const problem of problems.splice(0))
    yield { name, line: problem.line ?? null, document: null, problems: [problem] };
}

/** What a document says, whatever file and line it stands in: equal text has an equal hash. */
export function hashOfDocument({ file: _, line: __, problems: ___, ...said }: ImportDocument): string {
  const value = JSON.stringify(said, (key, part: unknown) => (key === "line" ? undefined : inOrder(part)));
  return createHash("sha256").update(value).digest("hex");
}

function inOrder(value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
