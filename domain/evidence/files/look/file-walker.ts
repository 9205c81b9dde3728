import { type FileHandle, open } from "node:fs/promises";

const windowBytes = 64 * 1024;

/** Goes through a file from its beginning, by as many bytes as are asked for, and passes over the rest unread. */
export class FileWalker {
  private window = Buffer.alloc(0);
  private windowAt = 0;
  private position = 0;

  private constructor(private readonly file: FileHandle) {}

  static async through<Result>(path: string, work: (walker: FileWalker) => Promise<Result>): Promise<Result> {
    const file = await open(path);
    try {
      return await work(new FileWalker(file));
    } finally {
      await file.close();
    }
  }

  /** The next bytes, few of them; null when the file ends before. */
  async take(count: number): Promise<Buffer | null> {
    if (this.left() < count) await this.load();
    if (this.left() < count) return null;
    const start = this.position - this.windowAt;
    this.position += count;
    return this.window.subarray(start, start + count);
  }

  skip(count: number) {
    this.position += count;
  }

  /** Goes to behind the next such byte; false when there is none. */
  async find(byte: number): Promise<boolean> {
    for (;;) {
      if (this.left() < 1) await this.load();
      if (this.left() < 1) return false;
      const found = this.window.indexOf(byte, this.position - this.windowAt);
      this.position = this.windowAt + (found < 0 ? this.window.length : found + 1);
      if (found >= 0) return true;
    }
  }

  private left() {
    const begun = this.position - this.windowAt;
    return begun < 0 ? 0 : this.window.length - begun;
  }

  private async load() {
    const next = Buffer.allocUnsafe(windowBytes);
    const { bytesRead } = await this.file.read(next, 0, windowBytes, this.position);
    this.window = next.subarray(0, bytesRead);
    this.windowAt = this.position;
  }
}
