import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { ExportTarget } from "./export-library";

/** A folder of files, readable by their owner alone. */
export class FolderTarget implements ExportTarget {
  private readonly made = new Set<string>();

  constructor(private readonly folder: string) {}

  async add(path: string, bytes: Buffer) {
    const place = join(this.folder, path);
    await this.makeFolder(dirname(place));
    await writeFile(place, bytes, { mode: 0o600, flag: "wx" });
  }

  private async makeFolder(folder: string) {
    if (this.made.has(folder)) return;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    this.made.add(folder);
  }
}
