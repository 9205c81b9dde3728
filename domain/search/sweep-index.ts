import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { indexInsights } from "./index-insights";
import { analyzerVersion } from "./postgres/analyzer-version";

const batch = 100;

/**
 * Indexes what the index lacks: everything after an update of Tidemark that brought search or changed how words are
 * read, and whatever slipped through. Runs when a worker starts, and every hour; has nothing to do on all other days.
 */
export async function sweepIndex(signal?: AbortSignal) {
  let after = "00000000-0000-0000-0000-000000000000";
  while (!signal?.aborted) {
    const ids = await findMissing(after);
    const last = ids.at(-1);
    if (last === undefined) return;
    await indexInsights(ids);
    after = last;
  }
}

/** In use and not in the index, or written by an older analyzer; or in the trash and still there. */
async function findMissing(after: string) {
  const rows = await db.execute<{ id: string }>(sql`
    select insights.id from insights
    left join search_documents found on found.insight_id = insights.id
    where insights.id > ${after} and (
      (insights.trashed_at is null and (found.doc is null or found.analyzer_version <> ${analyzerVersion}))
      or (insights.trashed_at is not null and found.doc is not null))
    order by insights.id limit ${batch}`);
  return rows.map(({ id }) => id);
}
