import { type SQL, sql } from "drizzle-orm";
import { type Database, db } from "@/db/client";
import { idsInSql, inUse, recordInSql } from "./in-use";
import { settleRecords } from "./settle-records";

export type Settling = { insightIds?: string[]; datasetId?: string; studyId?: string };

/**
 * Opens and closes causes for review so that they say how it stands with these records and all that is downstream of
 * them, of that data or of that study; each owner is asked once.
 */
export async function settleCauses(settling: Settling, now: Date) {
  await db.transaction(async (tx) => settleRecords(tx, await listConcerned(tx, settling), now));
}

/**
 * The records of which a cause may open or close: those themselves, what cites a source with them, what they contradict,
 * what rests on the data or study, what has a cause of it, and all that is derived from any of these.
 */
async function listConcerned(database: Database, settling: Settling) {
  const rows = await database.execute<{ id: string }>(sql`
    with recursive concerned (id) as (
      ${sql.join(beginningsOf(settling), sql` union `)}
      union
      select below.id from concerned c cross join lateral (
        select i.id from insight_links l cross join lateral ${recordInSql("i", sql`l.from_id`)}
        where l.to_id = c.id and l.kind = 'derived-from' and ${inUse("i")} offset 0) below)
    select id from concerned`);
  return rows.map(({ id }) => id);
}

function beginningsOf({ insightIds = [], datasetId, studyId }: Settling): SQL[] {
  const named = sql`(${idsInSql(insightIds)})`;
  const ofRecords = [
    sql`select i.id from insights i where i.id in ${named}`,
    sql`select l.to_id from insight_links l where l.from_id in ${named} and l.kind = 'contradicts'`,
    sql`select c.insight_id from review_causes c
      where (c.other_insight_id in ${named} or c.via_insight_id in ${named}) and c.closed_at is null`,
    sql`select e.insight_id from evidence_items o
      join evidence_items e on e.source_key = o.source_key and e.source_key <> ''
      where o.insight_id in ${named} and o.withdrawn and o.source_key <> ''`,
  ];
  const ofData = [
    sql`select insight_id from evidence_items where dataset_id = ${datasetId ?? null}::uuid`,
    sql`select insight_id from review_causes where dataset_id = ${datasetId ?? null}::uuid and closed_at is null`,
  ];
  const ofStudy = [
    sql`select insight_id from evidence_items where study_id = ${studyId ?? null}::uuid`,
    sql`select insight_id from review_causes where study_id = ${studyId ?? null}::uuid and closed_at is null`,
  ];
  return [
    ...(insightIds.length > 0 || !(datasetId || studyId) ? ofRecords : []),
    ...(datasetId ? ofData : []),
    ...(studyId ? ofStudy : []),
  ];
}
