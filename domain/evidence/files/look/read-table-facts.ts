import { decoderOf, type Encoding } from "../../../tables/decode";
import { RowCounter, type TableFault } from "../../../tables/row-counter";
import { type RawRow, RowReader } from "../../../tables/row-reader";
import { delimiters, findDelimiter, saysDelimiter } from "../../../tables/table-format";
import { type FileFacts, shownOfTable } from "../file-facts-query";

const megabyte = 1024 * 1024;
/** What is beyond is no table that could be looked at, and nobody's memory is spent on it. */
const mostOfRow = { mostCharacters: megabyte, mostCells: 20_000 };

/** So far the first rows are looked for; below that many blank lines nobody looks for any. */
const mostOfHead = 4 * megabyte;

type TableFacts = Pick<FileFacts, "rows" | "columns" | "header" | "firstRows" | "delimiter" | "problem">;

/** Counts a table's rows and keeps the first ones, in one pass. What is wrong with it is said, and the file stays as it is. */
export async function readTableFacts(chunks: AsyncIterable<Buffer>, encoding: Encoding): Promise<TableFacts> {
  const survey = new TableSurvey();
  const decode = decoderOf(encoding);
  for await (const chunk of chunks) {
    survey.read(decode(chunk));
    if (survey.isOver) break;
  }
  return survey.end(decode());
}

class TableSurvey {
  /** What comes first has to be enough to tell how columns are separated. */
  private start = "";
  private delimiter: string | null = null;
  private counter: RowCounter | null = null;
  private head: TableHead | null = null;

  get isOver() {
    return this.counter?.fault != null;
  }

  read(piece: string) {
    if (this.counter) return this.look(piece);
    this.start += piece;
    if (this.start.length >= 4096) this.begin();
  }

  end(last: string): TableFacts {
    this.read(last);
    if (!this.counter) this.begin();
    this.counter?.end();
    this.head?.end();
    const { header = [], rows = [], passed = 0 } = this.head ?? {};
    const counted = (this.counter?.rows ?? 0) - passed;
    return {
      ...{ rows: counted, columns: header.length, header: shown(header), firstRows: rows.map(shown) },
      delimiter: this.delimiter,
      problem: this.counter?.fault ? sentenceOf(this.counter.fault) : null,
    };
  }

  private begin() {
    const delimiter = findDelimiter(this.start);
    this.delimiter = delimiters[delimiter];
    this.counter = new RowCounter({ delimiter, ...mostOfRow });
    this.head = new TableHead(new RowReader({ delimiter, ...mostOfRow }));
    this.look(this.start);
  }

  private look(piece: string) {
    this.counter?.read(piece);
    this.head?.read(piece);
  }
}

/** The header and the first rows; once it has them, it looks at nothing more. */
class TableHead {
  header: string[] | undefined;
  readonly rows: string[][] = [];
  /** Rows that count for nothing: the header, and one that only says how columns are separated. */
  passed = 0;

  private seen = 0;

  constructor(private readonly reader: RowReader) {}

  /** In small parts: of what follows, nothing is read. */
  read(piece: string) {
    for (let place = 0; place < piece.length && !this.isFull(); place += 1024)
      this.take(this.reader.read(piece.slice(place, place + 1024)));
    this.seen += piece.length;
  }

  end() {
    if (!this.isFull()) this.take(this.reader.end());
  }

  private isFull() {
    return this.seen > mostOfHead || this.reader.isOver || this.rows.length >= shownOfTable.rows;
  }

  private take(rows: RawRow[]) {
    for (const row of rows) {
      if (row.fault || isBlank(row.cells)) continue;
      const { cells } = row;
      if (this.header && this.rows.length < shownOfTable.rows) this.rows.push(cells);
      if (this.header) continue;
      this.passed++;
      if (!saysDelimiter(cells)) this.header = cells;
    }
  }
}

const isBlank = (cells: string[]) => cells.every((cell) => cell.trim() === "");

const shown = (cells: string[]) => cells.slice(0, shownOfTable.columns).map(cut);

/** A zero byte is nothing that the database would keep. */
function cut(cell: string) {
  const plain = cell.replace(/\0|\p{Cs}/gu, "�");
  const { characters } = shownOfTable;
  if (plain.length <= characters) return plain;
  return `${plain.slice(0, characters - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

function sentenceOf(row: TableFault) {
  const line = row.line.toLocaleString("en-GB");
  const rest = "Rows from there on are not counted.";
  if (row.fault === "open-quote")
    return `A quote that is opened in row ${line}, column ${row.column} is never closed. ${rest}`;
  if (row.fault === "too-long") return `Row ${line} is longer than a million characters. ${rest}`;
  return `Row ${line} has more than ${mostOfRow.mostCells.toLocaleString("en-GB")} columns. ${rest}`;
}
