import { decoderOf, type Encoding } from "../../../tables/decode";
import { type RawRow, RowReader } from "../../../tables/row-reader";
import { delimiters, findDelimiter, saysDelimiter } from "../../../tables/table-format";
import { type FileFacts, shownOfTable } from "../file-facts-query";

const megabyte = 1024 * 1024;
/** What is beyond is no table that could be looked at, and nobody's memory is spent on it. */
const mostOfRow = { mostCharacters: megabyte, mostCells: 20_000 };

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
  private readonly facts = {
    rows: 0,
    columns: 0,
    header: [] as string[],
    firstRows: [] as string[][],
    delimiter: null as string | null,
    problem: null as string | null,
  };
  private start = "";
  private reader: RowReader | null = null;

  get isOver() {
    return this.reader?.isOver ?? false;
  }

  /** What comes first has to be enough to tell how columns are separated. */
  read(piece: string) {
    if (!this.reader && this.start.length < 4096) this.start += piece;
    if (!this.reader && this.start.length < 4096) return;
    this.take(this.reader ? this.reader.read(piece) : this.begin());
  }

  end(last: string) {
    if (!this.isOver) this.read(last);
    this.reader ?? this.take(this.begin());
    this.take(this.reader?.end() ?? []);
    return this.facts;
  }

  private begin() {
    const delimiter = findDelimiter(this.start);
    this.facts.delimiter = delimiters[delimiter];
    this.reader = new RowReader({ delimiter, ...mostOfRow });
    return this.reader.read(this.start);
  }

  private take(rows: RawRow[]) {
    const { facts } = this;
    for (const row of rows) {
      if (row.fault) facts.problem ??= sentenceOf(row);
      else if (isBlank(row.cells)) continue;
      else if (facts.columns === 0) this.takeHeader(row.cells);
      else {
        facts.rows++;
        if (facts.firstRows.length < shownOfTable.rows) facts.firstRows.push(shown(row.cells));
      }
    }
  }

  private takeHeader(cells: string[]) {
    if (saysDelimiter(cells)) return;
    this.facts.columns = cells.length;
    this.facts.header = shown(cells);
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

function sentenceOf(row: Extract<RawRow, { fault: string }>) {
  const line = row.line.toLocaleString("en-GB");
  const rest = "Rows from there on are not counted.";
  if (row.fault === "open-quote")
    return `A quote that is opened in row ${line}, column ${row.column} is never closed. ${rest}`;
  if (row.fault === "too-long") return `Row ${line} is longer than a million characters. ${rest}`;
  return `Row ${line} has more than ${mostOfRow.mostCells.toLocaleString("en-GB")} columns. ${rest}`;
}
