import { inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { datasets, snapshots, storedFiles } from "@/db/schema/evidence";
import { keepTaken } from "../../evidence/files/keep-taken";
import { takeUpload } from "../../evidence/files/take-upload";
import { newInsightKey } from "../../insights/insight-address";
import { Refusal } from "../../refusal";
import { type Manifest, storedFileName } from "../library-json/export-format";
import { inBatches } from "./in-batches";
import { misfit } from "./misfit";
import type { ExportSource } from "./own-export";
import type { PersonIds } from "./person-ids";
import type { NamePlan, NewSnapshot } from "./plan-names";
import { readExportFiles } from "./read-export";

type Work = { source: ExportSource; manifest: Manifest; plan: NamePlan; ids: PersonIds };

/**
 * Makes the datasets and versions that are not here yet, before the records that rest on them. Their files are looked
 * through like any that somebody uploads. Where another dataset here has the key, a new one is drawn.
 */
export async function storeDatasets(tx: Transaction, work: Work, now: Date) {
  const { source, manifest, plan, ids } = work;
  const { newDatasets, newSnapshots } = plan;
  if (newSnapshots.length === 0 && newDatasets.length === 0) return;
  await storeFiles(tx, source, manifest, newSnapshots, now);
  const taken = await takenKeys(
    tx,
    newDatasets.map(({ key }) => key),
  );
  const rows = newDatasets.map((dataset) => ({
    ...{ id: dataset.id, name: dataset.name, withdrawnReason: dataset.withdrawnReason },
    key: taken.has(dataset.key) ? newInsightKey() : dataset.key,
    withdrawnAt: dataset.withdrawnAt === null ? null : new Date(dataset.withdrawnAt),
    withdrawnById: ids.orNull(dataset.withdrawnBy),
    createdById: ids.of(dataset.createdBy),
    createdAt: new Date(dataset.createdAt),
  }));
  await inBatches(rows, (part) => tx.insert(datasets).values(part));
  await storeSnapshots(tx, newSnapshots, ids);
}

async function storeFiles(
  tx: Transaction,
  source: ExportSource,
  manifest: Manifest,
  given: NewSnapshot[],
  now: Date,
) {
  const names = new Map(given.map(({ sha256, fileName }) => [sha256, fileName]));
  // Held, so that what nothing refers to yet is not swept away meanwhile.
  const here = await tx
    .select({ sha256: storedFiles.sha256 })
    .from(storedFiles)
    .where(inArray(storedFiles.sha256, [...names.keys()]))
    .orderBy(storedFiles.sha256)
    .for("share");
  const known = new Set(here.map(({ sha256 }) => sha256));
  const wanted = [...names.keys()].filter((sha256) => !known.has(sha256));
  for await (const { sha256, bytes } of readExportFiles(source, manifest, wanted))
    await keepTaken(tx, await taken(sha256, bytes, names.get(sha256) ?? sha256, now), now);
}

async function taken(sha256: string, bytes: Buffer, fileName: string, now: Date) {
  async function* chunks() {
    yield bytes;
  }
  try {
    return await takeUpload(chunks(), { fileName, declaredBytes: bytes.length }, now);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw misfit(storedFileName(sha256), error.message, "Export the library again.");
  }
}

async function takenKeys(tx: Transaction, keys: string[]) {
  const rows = await tx.select({ key: datasets.key }).from(datasets).where(inArray(datasets.key, keys));
  return new Set(rows.map(({ key }) => key));
}

/** Each points at the one before it, which therefore comes first. */
async function storeSnapshots(tx: Transaction, given: NewSnapshot[], ids: PersonIds) {
  const rows = given.map(({ id, datasetId, number, sha256, fileName, note, createdBy, createdAt }) => ({
    ...{ id, dataset: datasetId, number, sha256, name: fileName, note, at: createdAt },
    by: ids.of(createdBy),
  }));
  const sorted = rows.toSorted((a, b) => a.number - b.number);
  await inBatches(sorted, (part) =>
    tx.execute(sql`
      with given as (
        select * from json_to_recordset(${JSON.stringify(part)}::json)
          as g(id uuid, dataset uuid, number int, sha256 text, name text, note text, by uuid, at timestamptz))
      insert into snapshots
        (id, dataset_id, number, predecessor_id, sha256, file_name, note, created_by_id, created_at)
      select g.id, g.dataset, g.number,
        coalesce(before.id, (select s.id from snapshots s where s.dataset_id = g.dataset and s.number = g.number - 1)),
        g.sha256, g.name, g.note, g.by, g.at
      from given g left join given before on before.dataset = g.dataset and before.number = g.number - 1
      order by g.number`),
  );
  await tx
    .update(datasets)
    .set({
      snapshotCount: sql`(select count(*)::int from ${snapshots} s where s.dataset_id = "datasets"."id")`,
    })
    .where(inArray(datasets.id, [...new Set(given.map(({ datasetId }) => datasetId))]));
}
