import type { RowFormat } from "./row-reader";

export type TableFault = {
  /** As `RowReader` counts them. */
  line: number;
  column: number;
  fault: "open-quote" | "too-long" | "too-many-cells";
};

const [tab, newline, carriage, space, quote] = [9, 10, 13, 32, 34];

/**
 * Counts the rows of a table that are not blank, and finds the same faults as `RowReader` does, without making anything
 * of the cells: many times as fast, and no slower for rows that hold next to nothing.
 */
export class RowCounter {
  rows = 0;
  fault: TableFault | null = null;
  private line = 1;
  private column = 1;
  private size = 0;
  private isBlank = true;
  private isRowBegun = false;
  private at: "start" | "plain" | "quoted" | "closed" = "start";
  private isAfterReturn = false;
  private readonly delimiter: number;

  constructor(private readonly format: RowFormat) {
    this.delimiter = format.delimiter.charCodeAt(0);
  }

  read(piece: string) {
    for (let place = 0; place < piece.length && !this.fault; )
      place = this.at === "quoted" ? this.readQuoted(piece, place) : this.readOutside(piece, place);
  }

  /** The last row, when no line break ends it. */
  end() {
    if (this.fault) return;
    if (this.at === "quoted") this.stop("open-quote");
    else if (this.isRowBegun) this.endRow();
  }

  private readQuoted(piece: string, place: number) {
    const end = piece.indexOf('"', place);
    const until = end < 0 ? piece.length : end;
    this.isBlank &&= piece.slice(place, until).trim() === "";
    this.add(until - place);
    if (end >= 0) this.at = "closed";
    return until + 1;
  }

  private readOutside(piece: string, place: number) {
    const code = piece.charCodeAt(place);
    const isRestOfBreak = this.isAfterReturn && code === newline;
    this.isAfterReturn = false;
    if (isRestOfBreak) return place + 1;
    if (code === newline || code === carriage) {
      this.endRow();
      this.isAfterReturn = code === carriage;
    } else {
      this.isRowBegun = true;
      if (code === this.delimiter) this.endCell();
      else if (code === quote && this.at !== "plain") this.readQuote();
      else if (this.at !== "closed") return this.readPlain(piece, place);
      else if (code !== space) this.stop("open-quote");
    }
    return place + 1;
  }

  private readQuote() {
    if (this.at === "closed") {
      this.add(1);
      this.isBlank = false;
    }
    this.at = "quoted";
  }

  private readPlain(piece: string, place: number) {
    let at = place;
    if (this.at === "start") {
      while (piece.charCodeAt(at) === space) at++;
      if (at > place && piece.charCodeAt(at) === quote) return at;
    }
    this.at = "plain";
    for (at = place; at < piece.length; at++) {
      const code = piece.charCodeAt(at);
      if (code === this.delimiter || code === newline || code === carriage) break;
      if (this.isBlank && code !== space && code !== tab) this.isBlank = piece.charAt(at).trim() === "";
    }
    this.add(at - place);
    return at;
  }

  private add(length: number) {
    this.size += length;
    if (this.size > this.format.mostCharacters) this.stop(this.at === "quoted" ? "open-quote" : "too-long");
  }

  private endCell() {
    if (this.column > this.format.mostCells) return this.stop("too-many-cells");
    this.column++;
    this.at = "start";
  }

  private endRow() {
    if (this.column > this.format.mostCells) return this.stop("too-many-cells");
    if (!this.isBlank) this.rows++;
    this.line++;
    this.column = 1;
    this.size = 0;
    this.isBlank = true;
    this.isRowBegun = false;
    this.at = "start";
  }

  private stop(fault: TableFault["fault"]) {
    this.fault = { line: this.line, column: this.column, fault };
  }
}
