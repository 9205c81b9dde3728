import { inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { insights } from "@/db/schema/insights";
import type { PersonActor } from "../../actor";
import { replacedIds } from "../../insights/replaced-insights";
import type { ImportOptions } from "../import-options-input";
import { batchesOf } from "./batches";
import type { EntryChange } from "./entry-problems";
import { judgeEntry } from "./judge-entry";
import type { NewTopics } from "./new-topics";
import type { PreparedRecord, PreparedRecords } from "./prepared-record";
import { type Publishing, publishRecords, supersedeReplaced } from "./publish-records";
import { findStandingRecords } from "./standing-records";
import { storeRecords } from "./store-records";

const atOnce = 50;

export type Storing = {
  actor: PersonActor;
  options: ImportOptions;
  prepared: PreparedRecords;
  newTopics: NewTopics;
  onProgress(done: number): Promise<void>;
};

export type StoredRecords = {
  created: number;
  updated: number;
  insightIds: string[];
  changes: EntryChange[];
};

/** Writes all prepared records within the caller's transaction: first what they say, then what readers see of it. */
export async function storePrepared(tx: Transaction, storing: Storing, now: Date): Promise<StoredRecords> {
  const { actor, prepared, newTopics, onProgress } = storing;
  const stored: StoredRecords = { created: 0, updated: 0, insightIds: [], changes: [] };
  const revisionIds = new Map<string, string>();
  for await (const batch of batchesOf(prepared.all(), atOnce)) {
    const records = await withoutHeldUp(tx, storing, batch, stored, now);
    if (records.length > 0)
      for (const { record, revisionId } of await storeRecords(tx, actor, records, now)) {
        if (revisionId) revisionIds.set(record.insightId, revisionId);
        note(stored, record);
      }
    await onProgress(stored.changes.length);
  }
  await newTopics.make(tx, actor, now);
  await publishAll(tx, storing, revisionIds, now);
  return stored;
}

function note(stored: StoredRecords, { insightId, isNew, position }: PreparedRecord) {
  if (isNew) stored.created += 1;
  else stored.updated += 1;
  stored.insightIds.push(insightId);
  stored.changes.push({ position, problems: [], action: isNew ? "create" : "update", insightId });
}

/** Locks what is changed, and leaves out what somebody has begun to write in since the look-through. */
async function withoutHeldUp(
  tx: Transaction,
  { actor, options }: Storing,
  batch: PreparedRecord[],
  stored: StoredRecords,
  now: Date,
) {
  const changed = batch.filter(({ isNew }) => !isNew);
  if (changed.length === 0) return batch;
  await tx
    .select({ id: insights.id })
    .from(insights)
    .where(
      inArray(
        insights.id,
        changed.map(({ insightId }) => insightId),
      ),
    )
    .orderBy(insights.id)
    .for("no key update");
  const standing = await findStandingRecords(
    tx,
    actor,
    changed.map(({ externalId }) => externalId),
    now,
  );
  return batch.filter(({ isNew, externalId, hash, position, file, line }) => {
    if (isNew) return true;
    const { action, complaint } = judgeEntry(
      { externalId, hash },
      standing.get(externalId),
      options.existing,
    );
    if (action === "update") return true;
    const problems = complaint ? [{ ...complaint, file, ...(line ? { line } : {}) }] : [];
    stored.changes.push({ position, problems, action });
    return false;
  });
}

async function publishAll(
  tx: Transaction,
  { actor, prepared, onProgress }: Storing,
  revisionIds: Map<string, string>,
  now: Date,
) {
  if (revisionIds.size === 0) return;
  const replaced: { id: string; by: string }[] = [];
  for await (const batch of batchesOf(prepared.all(), atOnce)) {
    const publishings = batch.flatMap((record): Publishing[] => {
      const revisionId = revisionIds.get(record.insightId);
      return revisionId ? [{ record, revisionId }] : [];
    });
    await publishRecords(tx, actor, publishings, now);
    for (const { record } of publishings)
      for (const id of replacedIds(record.content)) replaced.push({ id, by: record.insightId });
    await onProgress(revisionIds.size);
  }
  await supersedeReplaced(tx, actor, replaced, now);
}
