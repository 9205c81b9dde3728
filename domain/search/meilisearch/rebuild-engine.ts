import { setTimeout as pause } from "node:timers/promises";
import { eq, sql } from "drizzle-orm";
import type { Meilisearch } from "meilisearch";
import { db } from "@/db/client";
import { searchEngines } from "@/db/schema/search";
import { awaitTasks } from "./await-tasks";
import { engineName } from "./engine-state";
import { followChanges } from "./follow-changes";
import { primaryKey, settings, shape } from "./index-settings";
import type { Keeping } from "./keep-alone";
import { listInsightIds } from "./list-insight-ids";
import { newIndexUid } from "./own-indexes";
import { sendRecords } from "./send-records";

/** Tasks that Meilisearch may have before it, so that it can take several at once. */
const mostWaiting = 10;

/**
 * Fills a new index beside the present one, which is kept in step and answers meanwhile, and puts it in that one's place
 * when it has everything. Says how many records there were.
 */
export async function rebuildEngine(
  client: Meilisearch,
  present: string | null,
  keeping: Keeping,
  now: Date,
): Promise<number> {
  await awaitEarlierWriters(keeping.signal);
  const uid = await newIndexUid();
  const made = await client.createIndex(uid, { primaryKey });
  const set = await client.index(uid).updateSettings(settings);
  await awaitTasks(client, [made.taskUid, set.taskUid], keeping.signal);

  const targets = present ? [present, uid] : [uid];
  const waiting: number[] = [];
  let records = 0;
  for await (const ids of listInsightIds()) {
    waiting.push(...(await sendRecords(client, [uid], ids)));
    await awaitTasks(client, waiting.splice(0, waiting.length - mostWaiting), keeping.signal);
    await followChanges(client, targets, keeping);
    records += ids.length;
  }
  await awaitTasks(client, waiting, keeping.signal);
  await followChanges(client, targets, keeping);
  await db
    .update(searchEngines)
    .set({ indexUid: uid, shape, builtAt: now })
    .where(eq(searchEngines.name, engineName));
  return records;
}

const settleMs = 100;
const mostWaits = 300;

/**
 * A transaction that began before this installation had a second engine notes no changes: what it writes is read only
 * after it has ended. One that lasts longer than half a minute is left to the nightly comparison.
 */
async function awaitEarlierWriters(signal: AbortSignal) {
  const [begun] = await db.execute<{ xid: string }>(sql`select pg_current_xact_id()::text as xid`);
  for (let waits = 0; waits < mostWaits; waits += 1) {
    const [row] = await db.execute<{ settled: boolean }>(sql`
      select pg_snapshot_xmin(pg_current_snapshot()) > ${begun?.xid ?? "0"}::xid8 as settled`);
    if (row?.settled) return;
    await pause(settleMs, undefined, { signal });
  }
}
