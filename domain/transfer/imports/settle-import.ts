import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { enqueue } from "@/db/queue";
import { importChunks, imports } from "@/db/schema/transfer";
import type { PersonActor } from "../../actor";
import { recordAudit } from "../../audit/record-audit";
import type { ImportOptions } from "../import-options-input";
import type { ImportReport } from "../import-report-query";
import { countEntries } from "./count-entries";
import { changeEntries } from "./entry-problems";
import { ImportCancelled, type ImportPulse } from "./import-pulse";
import type { StoredRecords } from "./store-prepared";

export type ToStore = {
  importId: string;
  /** Where it was begun: the page, or the command line. */
  from: unknown;
  actor: PersonActor;
  options: ImportOptions;
  report: ImportReport;
  pulse: ImportPulse;
  /** Where prepared records wait. */
  folder: string;
};

type Kept = NonNullable<ImportReport["stored"]>;

/**
 * Writes down what was done in the transaction that did it, so that it is never done again. A cancellation that came
 * in time holds: the row changes only while nobody asked for one.
 */
export async function settleImport(tx: Transaction, store: ToStore, done: StoredRecords, now: Date) {
  const { importId, actor, options, report, from } = store;
  await changeEntries(tx, importId, done.changes);
  const { counts, incomplete } = await countEntries(importId, tx);
  const { created, updated } = done;
  const stored: Kept = {
    ...{ created, updated, unchanged: counts.unchanged, skipped: counts.skip, refused: counts.refuse },
    published: options.publish,
  };
  const [ended] = await tx
    .update(imports)
    .set({ state: "done", endedAt: now, report: { ...report, counts, incomplete, stored }, message: "" })
    .where(and(eq(imports.id, importId), eq(imports.state, "running"), isNull(imports.cancelAskedAt)))
    .returning({ id: imports.id });
  if (!ended) throw new ImportCancelled();
  await tx.delete(importChunks).where(eq(importChunks.importId, importId));
  if (from === "page") await enqueue(tx, "report-import", { importId, isLate: false });
  if (created + updated > 0)
    await recordAudit(tx, actor, "import.stored", { kind: "import", id: importId }, { after: { ...stored } });
}
