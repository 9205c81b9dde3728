import { sql } from "drizzle-orm";
import { type Database, db } from "@/db/client";
import { importEntries } from "@/db/schema/transfer";
import { type ImportReport, noCounts } from "../import-report-query";
import type { EntryAction, Problem } from "../transfer-query";

/** The figures of an import's entries, as they stand now. */
export async function countEntries(
  importId: string,
  database: Database = db,
): Promise<Pick<ImportReport, "counts" | "problemCounts" | "incomplete">> {
  const counts = noCounts();
  const problemCounts = { error: 0, warning: 0, note: 0 };
  const byAction = await database.execute<{ action: EntryAction; entries: number; incomplete: number }>(sql`
    select action, count(*)::int as entries,
      count(*) filter (where action in ('create', 'update') and cardinality(missing) > 0)::int as incomplete
    from ${importEntries} where import_id = ${importId} group by action`);
  for (const { action, entries } of byAction) counts[action] = entries;
  const bySeverity = await database.execute<{ severity: Problem["severity"]; problems: number }>(sql`
    select problem->>'severity' as severity, count(*)::int as problems
    from ${importEntries}, jsonb_array_elements(problems) as problem
    where import_id = ${importId} group by 1`);
  for (const { severity, problems } of bySeverity) problemCounts[severity] = problems;
  const incomplete = byAction.reduce((sum, row) => sum + row.incomplete, 0);
  return { counts, problemCounts, incomplete };
}
