import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { imports } from "@/db/schema/transfer";

/** Somebody asked to stop: nothing of it is stored. */
export class ImportCancelled extends Error {}

/** The process has to end: the job begins again elsewhere. */
export class ImportInterrupted extends Error {}

export type Watch = {
  signal: AbortSignal;
  /** Told beside what stands in the database, for the command line. */
  onProgress?(done: number, total: number): void;
};

/** How far an import is, said outside of its transaction; each time it also learns whether to go on. */
export class ImportPulse {
  constructor(
    private readonly importId: string,
    private readonly watch: Watch,
  ) {}

  async beat(done: number, total: number) {
    this.watch.onProgress?.(done, total);
    if (this.watch.signal.aborted) throw new ImportInterrupted();
    const [row] = await db
      .update(imports)
      .set({ progressDone: done, progressTotal: total })
      .where(eq(imports.id, this.importId))
      .returning({ cancelAskedAt: imports.cancelAskedAt });
    if (!row || row.cancelAskedAt) throw new ImportCancelled();
  }
}
