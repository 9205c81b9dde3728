import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { afterAll, beforeAll, beforeEach, inject } from "vitest";
import { withDatabase } from "./database-address";

/** Runs before each test file, and before anything that reads the environment or opens the pool is imported. */
const scratchServer = inject("scratchServer");
const name = `test_${randomBytes(6).toString("hex")}`;
const url = withDatabase(scratchServer, name);

Object.assign(process.env, {
  DATABASE_URL: url,
  DATABASE_POOL: "5",
  AUTH_SECRET: "only-for-tests-only-for-tests-only-for-tests",
  TIDEMARK_URL: "http://127.0.0.1:3000",
  LOG_LEVEL: "silent",
});
// A test that wants a second engine sets one up for itself.
for (const variable of ["MEILISEARCH_URL", "MEILISEARCH_API_KEY", "MEILISEARCH_INDEX"])
  delete process.env[variable];

let emptying: postgres.Sql | null = null;

/** Files that never import the pool need no database, and get none. */
beforeAll(async () => {
  if (!usesPool()) return;
  await onServer((server) =>
    server.unsafe(`create database ${name} template template_tidemark strategy file_copy`),
  );
  emptying = postgres(url, { max: 1, onnotice: () => {} });
});

beforeEach(async () => {
  await emptying?.unsafe(emptyEverything);
});

afterAll(async () => {
  if (emptying === null) return;
  await emptying.end();
  const { closeDatabase } = await import("@/db/client");
  await closeDatabase();
  await onServer((server) => server.unsafe(`drop database ${name} with (force)`));
});

function usesPool() {
  return "tidemarkPool" in globalThis;
}

async function onServer(work: (server: postgres.Sql) => Promise<unknown>) {
  const server = postgres(scratchServer, { max: 1, onnotice: () => {} });
  await work(server);
  await server.end();
}

/** As a replica: no foreign keys and none of the triggers that protect the audit tables. */
const emptyEverything = `
  do $$
  declare
    one record;
  begin
    set local session_replication_role = replica;
    for one in
      select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname = 'public'
        or (schemaname = 'graphile_worker' and tablename in ('_private_jobs', '_private_job_queues'))
    loop
      execute 'delete from ' || one.name;
    end loop;
    for one in
      select format('%I.%I', schemaname, sequencename) as name from pg_sequences
      where schemaname = 'public' and last_value is not null
    loop
      perform setval(one.name, 1, false);
    end loop;
  end
  $$`;
