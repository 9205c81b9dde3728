import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { importEntries } from "@/db/schema/transfer";
import type { EntryAction, Problem } from "../transfer-query";

export type EntryChange = { position: number; problems: Problem[]; action?: EntryAction; insightId?: string };

const atOnce = 500;

/** Adds to entries what only showed later, and what becomes of them then; an error keeps its entry out. */
export async function changeEntries(database: Database, importId: string, changes: EntryChange[]) {
  for (let start = 0; start < changes.length; start += atOnce) {
    const rows = changes.slice(start, start + atOnce).map(({ position, problems, action, insightId }) => ({
      position,
      problems,
      action: problems.some(({ severity }) => severity === "error") ? "refuse" : (action ?? null),
      insight_id: insightId ?? null,
    }));
    await database.execute(sql`
      update ${importEntries} as e set
        problems = e.problems || v.problems,
        action = coalesce(v.action, e.action),
        insight_id = coalesce(v.insight_id, e.insight_id)
      from json_to_recordset(${JSON.stringify(rows)}::json) as v(
        position int, problems jsonb, action text, insight_id uuid)
      where e.import_id = ${importId} and e.position = v.position`);
  }
}
