import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { inUse } from "./in-use";
import { settleRecords } from "./settle-records";

/** Records that are settled in one transaction, more only where one person looks after more. */
const batch = 2000;

/**
 * The same for every record, once a day: dates pass and evidence ages without anybody doing anything. All that one
 * person looks after is settled at once, so that they are asked once; what was done stays done if it is broken off.
 */
export async function tendCauses(now: Date, signal?: AbortSignal) {
  for (const owners of await listBatches()) {
    if (signal?.aborted) return;
    await db.transaction(async (tx) => settleRecords(tx, await listOf(tx, owners), now));
  }
}

const tended = sql`((${inUse("i")}) or i.open_causes > 0)`;

async function listBatches() {
  const rows = await db.execute<{ id: string; records: number }>(sql`
    select i.owner_id as id, count(*)::int as records from insights i where ${tended}
    group by i.owner_id order by i.owner_id`);
  const batches: string[][] = [];
  let room = 0;
  for (const { id, records } of rows) {
    if (batches.length === 0 || room < records) {
      batches.push([]);
      room = batch;
    }
    batches.at(-1)?.push(id);
    room -= records;
  }
  return batches;
}

async function listOf(database: Pick<typeof db, "execute">, ownerIds: string[]) {
  const rows = await database.execute<{ id: string }>(sql`
    select i.id from insights i
    where ${tended} and i.owner_id in (
      select value::uuid from json_array_elements_text(${JSON.stringify(ownerIds)}::json))`);
  return rows.map(({ id }) => id);
}
