import { join } from "node:path";
import { db } from "@/db/client";
import { mustHaveNoCircles } from "../../insights/must-not-circle";
import { queueIndexing } from "../../insights/queue-indexing";
import { queuePlacing } from "../../insights/queue-placing";
import { queuePuttingForward } from "../../insights/queue-putting-forward";
import type { SourceFile } from "../import-document";
import { holdImports, mustStillImport } from "./hold-imports";
import { planImport, stillHolds } from "./import-plan";
import { NewTopics } from "./new-topics";
import { prepareRecords } from "./prepare-records";
import { PreparedRecords } from "./prepared-record";
import { settleImport, type ToStore } from "./settle-import";
import { storePrepared } from "./store-prepared";

/**
 * Stores what was looked through, all of it or nothing, in one transaction. Everything slow is done before; when
 * another import was faster meanwhile, it is done again with what is there now.
 */
export async function storeSource(
  source: { files(): AsyncGenerator<SourceFile> },
  store: ToStore,
  now: Date,
) {
  while (!(await tryToStore(source, store, now)));
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
    if (!(await stillHolds(plan, tx, current, now))) return false;
    const onProgress = (done: number) => pulse.beat(total + Math.min(done, total), total * 2);
    const stored = await storePrepared(tx, { actor: current, options, prepared, newTopics, onProgress }, now);
    await queueIndexing(tx, stored.insightIds);
    if (options.publish) {
      await mustHaveNoCircles(tx, current, stored.insightIds, now);
      await queuePuttingForward(tx, stored.insightIds);
      await queuePlacing(tx, stored.insightIds);
    }
    const changes = [...passedOver, ...stored.changes];
    await settleImport(tx, { ...store, actor: current }, { ...stored, changes }, now);
    return true;
  });
}
