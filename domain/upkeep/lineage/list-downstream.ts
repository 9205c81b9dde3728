import { type SQL, sql } from "drizzle-orm";
import { type Database, db } from "@/db/client";
import { idsInSql, inUse, recordInSql } from "../in-use";

/** Where what is downstream begins: at records, or at all that readers see resting on some data. */
export type Source = { insightIds: string[] } | { datasetId: string };

/**
 * The published records downstream of these, each once however many ways lead there: what is derived from them, and
 * what is derived from that. With data, what rests on it is among them; records asked for themselves are not, unless
 * they are downstream of another.
 */
export async function listDownstream(source: Source, database: Database = db): Promise<string[]> {
  const rows = await database.execute<{ id: string }>(sql`
    with recursive down (id) as (
      ${beginningOf(source)}
      union
      select below.id from down d cross join lateral (
        select i.id from insight_links l cross join lateral ${recordInSql("i", sql`l.from_id`)}
        where l.to_id = d.id and l.kind = 'derived-from' and ${inUse("i")} offset 0) below
    )
    select id from down`);
  return rows.map(({ id }) => id);
}

function beginningOf(source: Source): SQL {
  if ("datasetId" in source)
    return sql`select i.id from evidence_items e cross join lateral ${recordInSql("i", sql`e.insight_id`)}
      where e.dataset_id = ${source.datasetId} and ${inUse("i")}`;
  return sql`select i.id from insight_links l cross join lateral ${recordInSql("i", sql`l.from_id`)}
    where l.kind = 'derived-from' and l.to_id in (${idsInSql(source.insightIds)}) and ${inUse("i")}`;
}
