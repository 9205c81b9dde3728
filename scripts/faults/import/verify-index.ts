import { setTimeout as pause } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import type { Sql } from "postgres";

/** Whether the index holds exactly the library: each record once, its postings, and the same again when it is built anew. */
export async function verifyIndex(sql: Sql): Promise<string[]> {
  await jobsAreDone(sql);
  const [unfit] = await sql<{ records: number }[]>`
    select count(*)::int as records from insights i full join search_documents d on d.insight_id = i.id
    left join search_texts t on t.doc = d.doc
    where i.id is null or d.doc is null or t.statement is distinct from i.statement`;
  const [postings] = await sql<{ unfit: number }[]>`
    with kept as (select doc, unnest(terms) as term, unnest(impacts) as impact from search_texts)
    select count(*)::int as unfit from kept full join search_postings found using (doc, term, impact)
    where kept.doc is null or found.doc is null`;
  const before = await readIndex(sql);
  await sql`select graphile_worker.add_job('rebuild-index', '{}')`;
  await jobsAreDone(sql);
  return [
    ...(unfit?.records ? [`${unfit.records} records stand otherwise in the search index.`] : []),
    ...(postings?.unfit ? [`${postings.unfit} postings do not fit their record.`] : []),
    ...(isDeepStrictEqual(before, await readIndex(sql))
      ? []
      : ["The search index built anew is another one."]),
  ];
}

/** Waits until the worker has done everything that waits; what has failed for good is waited for in vain. */
async function jobsAreDone(sql: Sql) {
  const patience = Date.now() + 300_000;
  for (;;) {
    const [row] = await sql<{ waiting: number }[]>`
      select count(*)::int as waiting from graphile_worker.jobs
      where run_at <= now() or locked_at is not null or task_identifier like '%index%'`;
    if (row?.waiting === 0) return;
    if (Date.now() > patience) throw new Error(`${row?.waiting} jobs are not done after five minutes.`);
    await pause(100);
  }
}

/** As one digest a part: the terms and impacts of each record, and in how many records each word and language stands. */
async function readIndex(sql: Sql) {
  const [row] = await sql`
    select (select md5(string_agg(d.insight_id || ' ' || t.term || ' ' || p.impact, ',' order by d.insight_id, t.term))
        from search_postings p join search_documents d using (doc) join search_terms t on t.id = p.term) as postings,
      (select md5(string_agg(term || ' ' || documents, ',' order by term)) from search_terms where documents > 0) as terms,
      (select md5(string_agg(dictionary || ' ' || documents, ',' order by dictionary))
        from search_languages where documents > 0) as languages`;
  return row;
}
