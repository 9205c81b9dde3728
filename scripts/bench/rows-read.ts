import type postgres from "postgres";

/** Rows that scans of tables and indexes have returned so far, of all tables and of what people remember. */
export async function rowsRead(sql: postgres.Sql) {
  const { db } = await import("@/db/client");
  await db.execute("select pg_stat_force_next_flush()");
  await sql`select pg_stat_force_next_flush(), pg_stat_clear_snapshot()`;
  const [row] = await sql<{ rows: number; memory: number }[]>`
    select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::float8 as rows,
      sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) filter (where relname = 'memory')::float8 as memory
    from pg_stat_user_tables`;
  return { rows: row?.rows ?? 0, memory: row?.memory ?? 0 };
}
