import { setTimeout as pause } from "node:timers/promises";
import type { Sql } from "postgres";

/** How long the index may take to have everything, once the server is back. */
const mostSeconds = 120;

/** Waits until both indexes have everything and Meilisearch answers; says after how many seconds, and whether that was too long. */
export async function inStep(sql: Sql, what: string) {
  const began = Date.now();
  for (;;) {
    const [row] = await sql<{ is: boolean }[]>`
      select failing_since is null and index_uid is not null and built_at is not null and checked_at is not null
        and not exists (select from search_changes)
        and not exists (select from graphile_worker.jobs where task_identifier like '%index%') as is
      from search_engines`;
    const seconds = Math.round((Date.now() - began) / 100) / 10;
    if (row?.is) return { seconds, wrong: seconds > mostSeconds ? [`${what} took ${seconds} s.`] : [] };
    if (seconds > 5 * mostSeconds) throw new Error(`${what} is not in step after ${seconds} s.`);
    await pause(100);
  }
}

/** Has everything compared once more: by now nothing may differ. */
export async function everythingCompared(sql: Sql) {
  await sql`update search_engines set checked_at = null`;
  await sql`notify search_changes`;
  await inStep(sql, "The comparison");
  const [row] = await sql<{ compared: number; differing: number }[]>`
    select compared, differing from search_engines`;
  return row?.differing === 0 && row.compared > 0
    ? []
    : [`${row?.differing} of ${row?.compared} records differ.`];
}
