/** A row as the file has it, or why it could not be told apart from what follows. */
export type RawRow =
  | { line: number; cells: string[]; fault?: undefined }
  | { line: number; column: number; fault: "open-quote" | "too-long" | "too-many-cells" };

export type RowFormat = { delimiter: string; mostCharacters: number; mostCells: number };

/**
 * Takes a table apart as its text comes in, and never holds more than one row of it. Rows are numbered as spreadsheets
 * show them. After a fault nothing can be told apart any more: `isOver`.
 */
export class RowReader {
  isOver = false;
  private rows: RawRow[] = [];
  private line = 1;
  private cells: string[] = [];
  private cell = "";
  private size = 0;
  private at: "start" | "plain" | "quoted" | "closed" = "start";
  private isAfterReturn = false;
  private readonly endOfPlain: RegExp;

  constructor(private readonly format: RowFormat) {
    this.endOfPlain = new RegExp(`[${format.delimiter}\\r\\n]`, "g");
  }

  /** The rows that end in this piece. */
  read(piece: string): RawRow[] {
    for (let place = 0; place < piece.length && !this.isOver; )
      place = this.at === "quoted" ? this.readQuoted(piece, place) : this.readOutside(piece, place);
    return this.rows.splice(0);
  }

  /** The last row, when no line break ends it. */
  end(): RawRow[] {
    if (this.at === "quoted") this.stop("open-quote");
    else if (!this.isOver && (this.cells.length > 0 || this.at !== "start")) this.endRow();
    return this.rows.splice(0);
  }

  private readQuoted(piece: string, place: number) {
    const end = piece.indexOf('"', place);
    this.add(piece.slice(place, end < 0 ? undefined : end));
    if (end < 0) return piece.length;
    this.at = "closed";
    return end + 1;
  }

  private readOutside(piece: string, place: number) {
    const character = piece[place];
    const isRestOfBreak = this.isAfterReturn && character === "\n";
    this.isAfterReturn = false;
    if (isRestOfBreak) return place + 1;
    if (character === this.format.delimiter) this.endCell();
    else if (character === "\n" || character === "\r") this.endRow(character === "\r");
    else if (character === '"' && this.at !== "plain") this.readQuote();
    else if (this.at === "closed") {
      if (character !== " ") this.stop("open-quote");
    } else return this.readPlain(piece, place);
    return place + 1;
  }

  /** One that opens a cell, or the second of two that stand for one inside of it. */
  private readQuote() {
    if (this.at === "closed") this.add('"');
    this.at = "quoted";
  }

  /** A quote inside a plain cell (5" pipe) is a letter like others; blanks before the first one do not count. */
  private readPlain(piece: string, place: number) {
    this.endOfPlain.lastIndex = place;
    const end = this.endOfPlain.exec(piece)?.index ?? piece.length;
    const text = piece.slice(place, end);
    const blanks = this.at === "start" ? (/^ +(?=")/.exec(text)?.[0].length ?? 0) : 0;
    if (blanks > 0) return place + blanks;
    this.add(text);
    this.at = "plain";
    return end;
  }

  private add(text: string) {
    this.size += text.length;
    if (this.size > this.format.mostCharacters) this.stop(this.at === "quoted" ? "open-quote" : "too-long");
    else this.cell += text;
  }

  private endCell() {
    if (this.cells.length >= this.format.mostCells) return this.stop("too-many-cells");
    this.cells.push(this.cell);
    this.cell = "";
    this.at = "start";
  }

  private endRow(isAfterReturn = false) {
    this.endCell();
    if (this.isOver) return;
    this.rows.push({ line: this.line++, cells: this.cells });
    this.cells = [];
    this.size = 0;
    this.isAfterReturn = isAfterReturn;
  }

  private stop(fault: "open-quote" | "too-long" | "too-many-cells") {
    this.isOver = true;
    this.rows.push({ line: this.line, column: this.cells.length + 1, fault });
    this.cells = [];
    this.cell = "";
  }
}
