import type { ExportTarget } from "@/domain/transfer/exports/export-library";
import type { ExportSource } from "@/domain/transfer/own-export/own-export";

/** An export as its files by name: written to like any target, and read from like any source. */
export class ExportInMemory implements ExportTarget, ExportSource {
  readonly contents = new Map<string, Buffer>();

  async add(path: string, bytes: Buffer) {
    this.contents.set(path, bytes);
  }

  async *files() {
    for (const [name, bytes] of [...this.contents].toSorted(([a], [b]) => (a < b ? -1 : 1)))
      yield { name, size: bytes.length, bytes: async () => bytes };
  }

  /** Its texts but for the manifest, which says when it was made. */
  texts() {
    const files = [...this.contents].filter(([name]) => name !== "manifest.json");
    return Object.fromEntries(files.map(([name, bytes]) => [name, bytes.toString("utf8")]));
  }
}
