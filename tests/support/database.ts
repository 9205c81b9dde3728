import { randomBytes } from "node:crypto";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, beforeEach, inject, vi } from "vitest";
import { withDatabase } from "./database-address";

/**
 * Runs before each test file, and before anything that reads the environment or opens the pool is imported. Files that
 * follow one another in one process share what they have imported, the pool, and with it a database.
 */
const scratchServer = inject("scratchServer");
const kept = globalThis as { testDatabase?: { name: string; emptying: postgres.Sql | null } };
kept.testDatabase ??= { name: `test_${randomBytes(6).toString("hex")}`, emptying: null };
const database = kept.testDatabase;
const url = withDatabase(scratchServer, database.name);

Object.assign(process.env, {
  DATABASE_URL: url,
  DATABASE_POOL: "5",
  TIDEMARK_DIR: join(inject("scratchFolder"), `files-of-${database.name}`),
  AUTH_SECRET: "only-for-tests-only-for-tests-only-for-tests",
  TIDEMARK_URL: "http://127.0.0.1:3000",
  LOG_LEVEL: "silent",
});
// A test that wants a second engine sets one up for itself.
for (const variable of ["MEILISEARCH_URL", "MEILISEARCH_API_KEY", "MEILISEARCH_INDEX"])
  delete process.env[variable];

/** Files that never import the pool need no database, and get none; the server ends with all of them. */
beforeAll(async () => {
  if (!usesPool()) return;
  database.emptying ??= await makeDatabase();
  // Whoever timed out in the file before may still hold what is to be emptied.
  await database.emptying`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`;
  await database.emptying.unsafe(emptyWrittenTables("truncate", "cascade"));
});

beforeEach(async () => {
  if (usesPool()) await database.emptying?.unsafe(emptyWrittenTables("delete from"));
});

/** What one file puts in the place of clocks and variables is not left to the next. */
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

async function makeDatabase() {
  const server = postgres(scratchServer, { max: 1, onnotice: () => {} });
  await server.unsafe(`create database ${database.name} template template_tidemark strategy file_copy`);
  await server.end();
  return postgres(url, { max: 1, onnotice: () => {} });
}

function usesPool() {
  return "tidemarkPool" in globalThis;
}

/**
 * As a replica: no foreign keys and none of the triggers that protect the audit tables. A table that nothing was ever
 * written to has a file of no length, and is passed over; emptied by `truncate`, it has one again.
 */
const emptyWrittenTables = (empty: string, how = "") => `
  do $$
  declare
    one record;
  begin
    set local session_replication_role = replica;
    for one in
      select c.oid::regclass as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and pg_relation_size(c.oid) > 0 and (n.nspname = 'public'
        or (n.nspname = 'graphile_worker' and c.relname in ('_private_jobs', '_private_job_queues')))
    loop
      execute '${empty} ' || one.name || ' ${how}';
    end loop;
    for one in
      select format('%I.%I', schemaname, sequencename) as name from pg_sequences
      where schemaname = 'public' and last_value is not null
    loop
      perform setval(one.name, 1, false);
    end loop;
  end
  $$`;
