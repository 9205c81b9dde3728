import { asc, gt, inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { insights } from "@/db/schema/insights";
import type { Addresses } from "./addresses";
import { recordJson } from "./record-json";
import { partsOf } from "./record-parts";
import type { RecordJson } from "./record-shape";

/** So many records are read at once: what is in memory at a time does not grow with the library. */
const batch = 100;

/** Every record there is, whatever its state and whoever may see it, in the order of keys. */
export async function* readAllRecords(database: Database, addresses: Addresses): AsyncGenerator<RecordJson> {
  let last = "";
  for (;;) {
    const rows = await database
      .select()
      .from(insights)
      .where(gt(insights.key, last))
      .orderBy(asc(insights.key))
      .limit(batch);
    yield* await recordsOf(database, addresses, rows);
    const end = rows.at(-1);
    if (!end || rows.length < batch) return;
    last = end.key;
  }
}

/** The records among these ids that there are, in no particular order. */
export async function readRecords(database: Database, addresses: Addresses, ids: string[]) {
  if (ids.length === 0) return [];
  const rows = await database.select().from(insights).where(inArray(insights.id, ids));
  return recordsOf(database, addresses, rows);
}

async function recordsOf(
  database: Database,
  addresses: Addresses,
  rows: (typeof insights.$inferSelect)[],
): Promise<RecordJson[]> {
  if (rows.length === 0) return [];
  const parts = await partsOf(
    database,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => recordJson(row, parts(row.id), addresses));
}
