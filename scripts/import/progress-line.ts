/** How far it is: one line that is written over on a terminal, and a line now and then where output is kept. */
export class ProgressLine {
  private shown = "";
  private nextAt = 0;

  constructor(
    private readonly stream: NodeJS.WriteStream = process.stderr,
    private readonly everyMs = stream.isTTY ? 100 : 10_000,
  ) {}

  show(line: string) {
    const now = Date.now();
    if (now < this.nextAt || line === this.shown) return;
    this.nextAt = now + this.everyMs;
    if (this.stream.isTTY) this.stream.write(`\r${line.padEnd(this.shown.length)}`);
    else if (this.shown !== "" || this.everyMs < 1000) this.stream.write(`${line}\n`);
    this.shown = line;
  }

  /** Leaves the line, so that what is said next stands on one of its own. */
  end() {
    if (this.stream.isTTY && this.shown) this.stream.write(`\r${" ".repeat(this.shown.length)}\r`);
    this.shown = "";
  }
}
