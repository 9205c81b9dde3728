import { join } from "node:path";
import { and, eq, isNull } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { importChunks, imports } from "@/db/schema/transfer";
import type { PersonActor } from "../../actor";
import { recordAudit } from "../../audit/record-audit";
import type { SourceFile } from "../import-document";
import type { ImportOptions } from "../import-options-input";
import type { ImportReport } from "../import-report";
import { countEntries } from "./count-entries";
import { changeEntries, type EntryChange } from "./entry-problems";
import { holdImports, mustStillImport } from "./hold-imports";
import { planImport, stillHolds } from "./import-plan";
import { ImportCancelled, type ImportPulse } from "./import-pulse";
import { NewTopics } from "./new-topics";
import { prepareRecords } from "./prepare-records";
import { PreparedRecords } from "./prepared-record";
import { type StoredRecords, storePrepared } from "./store-prepared";

export type ToStore = {
  importId: string;
  actor: PersonActor;
  options: ImportOptions;
  report: ImportReport;
  pulse: ImportPulse;
  /** Where prepared records wait. */
  folder: string;
};

type Kept = NonNullable<ImportReport["stored"]>;

/**
 * Stores what was looked through, all of it or nothing, in one transaction. Everything slow is done before; when
 * another import was faster meanwhile, it is done again with what is there now.
 */
export async function storeSource(
  source: { files(): AsyncGenerator<SourceFile> },
  store: ToStore,
  now: Date,
): Promise<Kept> {
  for (;;) {
    const kept = await tryToStore(source, store, now);
    if (kept) return kept;
  }
}

async function tryToStore(source: { files(): AsyncGenerator<SourceFile> }, store: ToStore, now: Date) {
  const { importId, actor, options, pulse, folder } = store;
  const plan = await planImport(importId, actor, options, now);
  const prepared = new PreparedRecords(join(folder, "prepared"));
  const newTopics = new NewTopics();
  const total = plan.byId.size;
  await pulse.beat(0, total * 2);
  await prepared.start();
  const preparing = {
    ...{ actor, options, plan, into: prepared, newTopics },
    onProgress: (done: number) => pulse.beat(Math.min(done, total), total * 2),
  };
  const passedOver = await prepareRecords(source, preparing, now);
  await prepared.finish();
  return db.transaction(async (tx) => {
    await holdImports(tx);
    const current = await mustStillImport(tx, actor, options);
    if (!(await stillHolds(plan, tx, current, now))) return null;
    const onProgress = (done: number) => pulse.beat(total + Math.min(done, total), total * 2);
    const stored = await storePrepared(tx, { actor: current, options, prepared, newTopics, onProgress }, now);
    return settle(tx, { ...store, actor: current }, stored, passedOver, now);
  });
}

/** What was done is written down in the same transaction, so that it is never done again. */
async function settle(
  tx: Transaction,
  { importId, actor, options, report }: ToStore,
  { created, updated, changes }: StoredRecords,
  passedOver: EntryChange[],
  now: Date,
): Promise<Kept> {
  await changeEntries(tx, importId, [...passedOver, ...changes]);
  const { counts, incomplete } = await countEntries(importId, tx);
  const stored: Kept = {
    created,
    updated,
    unchanged: counts.unchanged,
    skipped: counts.skip,
    refused: counts.refuse,
    published: options.publish,
  };
  // A cancellation that came in time holds: the row changes only while nobody asked for it.
  const [ended] = await tx
    .update(imports)
    .set({ state: "done", endedAt: now, report: { ...report, counts, incomplete, stored }, message: "" })
    .where(and(eq(imports.id, importId), eq(imports.state, "running"), isNull(imports.cancelAskedAt)))
    .returning({ id: imports.id });
  if (!ended) throw new ImportCancelled("The import was cancelled.");
  await tx.delete(importChunks).where(eq(importChunks.importId, importId));
  if (created + updated > 0)
    await recordAudit(tx, actor, "import.stored", { kind: "import", id: importId }, { after: { ...stored } });
  return stored;
}
