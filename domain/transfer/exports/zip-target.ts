import ZipStream from "zip-stream";
import type { ExportTarget } from "./export-library";

/**
 * A ZIP archive that is written while it is read: one file at a time, and only as fast as `stream` is taken from. When
 * nobody takes anything for a while, or the stream is closed, writing fails, and with it whatever it came from.
 */
export class ZipTarget implements ExportTarget {
  readonly stream = new ZipStream({ zlib: { level: 6 } });
  private gone = false;

  constructor(
    private readonly at: Date,
    private readonly patienceMs = 60_000,
  ) {
    this.stream.on("close", () => {
      this.gone = true;
    });
    // Said by the writing that fails; nobody else has to hear it.
    this.stream.on("error", () => {});
  }

  add(path: string, bytes: Buffer): Promise<void> {
    return new Promise((done, failed) => {
      if (this.gone) return failed(new Error("Nobody reads this archive any more."));
      const settle = (error?: Error | null) => {
        clearTimeout(waiting);
        this.stream.off("close", onClose);
        if (error) failed(error);
        else done();
      };
      const onClose = () => settle(new Error("Nobody reads this archive any more."));
      const waiting = setTimeout(() => this.stream.destroy(new Error("It was not read.")), this.patienceMs);
      this.stream.once("close", onClose);
      this.stream.entry(bytes, { name: path, date: this.at }, (error) => settle(error));
    });
  }

  finish() {
    this.stream.finish();
  }
}
