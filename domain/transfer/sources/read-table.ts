import { decoderOf } from "../../tables/decode";
import { type Recognized, recognizeEncoding } from "../../tables/recognize-encoding";
import { type RawRow, RowReader } from "../../tables/row-reader";
import { findDelimiter, saysDelimiter } from "../../tables/table-format";
import type { SourceFile } from "../import-document";
import { transferLimits } from "../transfer-limits";
import { reportReading, textComplaint } from "./read-text";
import { type Report, type SourceLimits, UnreadableFile } from "./source";
import { faultOf, readCells } from "./table-cells";
import { type Header, readHeader } from "./table-header";

export type TableRow = { line: number; cells: Record<string, string> };

type Reading = { file: string; report: Report; limits: SourceLimits };

/**
 * The rows of a CSV file by the names in its header, every cell as text; blank rows are passed over. A row that is
 * wrong is reported and left out; a wrong header, or a quote that is never closed, ends the table. A file is gone
 * through twice, and never held.
 */
export async function* readTable(
  table: SourceFile | Buffer,
  file: string,
  report: Report,
  limits: SourceLimits = transferLimits,
): AsyncGenerator<TableRow> {
  const chunks = () => (Buffer.isBuffer(table) ? [table] : table.chunks());
  try {
    const recognized = await recognizeEncoding(chunks());
    const complaint = textComplaint(recognized);
    if (complaint) return report({ severity: "error", file, ...complaint });
    reportReading(recognized, file, report);
    yield* readRows(chunks(), recognized, { file, report, limits });
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    if (!error.isOfWhole) report({ severity: "error", file, ...error.complaint });
  }
}

type Chunks = AsyncIterable<Buffer> | Iterable<Buffer>;

async function* readRows(chunks: Chunks, recognized: Recognized, reading: Reading): AsyncGenerator<TableRow> {
  const { file, report, limits } = reading;
  // Text that says what it is can still have torn letters in it; they are looked for cell by cell.
  const isTorn = recognized.badAt !== null || recognized.encoding.startsWith("utf-16");
  let header: Header | null = null;
  let rows = 0;
  for await (const raw of rawRows(textOf(chunks, recognized), limits)) {
    if (raw.fault) return report({ file, ...faultOf(raw, header, limits) });
    if (isBlank(raw.cells) || (!header && saysDelimiter(raw.cells))) continue;
    if (header) {
      rows++;
      const read = readCells(raw, header, { isTorn, limits });
      if ("cells" in read) yield { line: raw.line, cells: read.cells };
      else report({ file, ...read });
    } else {
      header = readHeader(raw, limits, (problem) => report({ file, ...problem }));
      if (!header) return;
    }
  }
  if (rows === 0) report({ severity: "error", file, ...noRows });
}

async function* rawRows(text: AsyncIterable<string>, limits: SourceLimits): AsyncGenerator<RawRow> {
  let reader: RowReader | null = null;
  for await (const piece of withLongStart(text)) {
    reader ??= new RowReader({
      delimiter: findDelimiter(piece),
      mostCharacters: limits.fileMegabytes * 1024 * 1024,
      mostCells: limits.columns * 10,
    });
    yield* reader.read(piece);
    if (reader.isOver) return;
  }
  if (reader) yield* reader.end();
}

async function* textOf(chunks: Chunks, { encoding }: Recognized) {
  const decode = decoderOf(encoding);
  for await (const chunk of chunks) yield decode(chunk);
  yield decode();
}

/** What comes first has to be enough to tell how columns are separated. */
async function* withLongStart(text: AsyncIterable<string>) {
  let start: string | null = "";
  for await (const piece of text) {
    if (start === null) yield piece;
    else {
      start += piece;
      if (start.length < 4096) continue;
      yield start;
      start = null;
    }
  }
  if (start) yield start;
}

const isBlank = (cells: string[]) => cells.every((cell) => cell.trim() === "");

const noRows = {
  says: "There are no rows below the header.",
  todo: "Add a row for each of what it is to hold, or leave the file out.",
};
