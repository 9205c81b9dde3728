import { sql } from "drizzle-orm";
import { type Database, db } from "@/db/client";
import { searchEngines } from "@/db/schema/search";

/** Each night: has the engine compared with the records, by the worker that keeps it. */
export async function askForComparison(tx: Database = db) {
  await tx.update(searchEngines).set({ checkedAt: null });
  await callKeeper(tx);
}

/** The same for a new index, beside the one that answers. */
export async function askForRebuilding(tx: Database) {
  await tx.update(searchEngines).set({ builtAt: null });
  await callKeeper(tx);
}

/** The channel on which changes are told: whoever listens looks what is to be done. */
const callKeeper = (tx: Database) => tx.execute(sql`notify search_changes`);
