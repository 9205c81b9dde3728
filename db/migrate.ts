import { fileURLToPath } from "node:url";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import { Logger, runMigrations } from "graphile-worker";
import postgres from "postgres";
import { PlainProblem } from "@/config/plain-problem";
import { newestMigration } from "./known-migrations";

const migrationsFolder = fileURLToPath(new URL("./migrations", import.meta.url));

/** Any number, the same in every process: whoever migrates holds this advisory lock. */
const migrationLock = 7_351_003_188;
const oldestServer = 140_000;
const silent = new Logger(() => () => {});

/** Brings a database up to this code, forward only; safe to call from several processes at once. */
export async function migrateDatabase(url: string) {
  const client = postgres(url, { max: 1, onnotice: () => {}, max_lifetime: null });
  try {
    await client`select pg_advisory_lock(${migrationLock})`;
    await refuseOldServer(client);
    await refuseNewerDatabase(client);
    await migrate(drizzle(client), { migrationsFolder });
    await runMigrations({ connectionString: url, logger: silent });
  } finally {
    await client.end({ timeout: 5 });
  }
}

/** The first so many migrations, within the caller's transaction, recorded as `migrateDatabase` would have done it. */
export async function applyMigrations(tx: postgres.TransactionSql, count: number) {
  await tx.unsafe(`
    create schema if not exists drizzle;
    create table if not exists drizzle.__drizzle_migrations (
      id serial primary key, hash text not null, created_at bigint
    )`);
  for (const { sql, hash, folderMillis } of readMigrationFiles({ migrationsFolder }).slice(0, count)) {
    for (const statement of sql) await tx.unsafe(statement);
    await tx`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${folderMillis})`;
  }
}

/** When each applied migration was written, oldest first; empty for a database without tables of ours. */
export async function appliedMigrations(client: postgres.Sql | postgres.TransactionSql) {
  const [found] = await client<{ table: string | null }[]>`
    select to_regclass('drizzle.__drizzle_migrations')::text as table`;
  if (!found?.table) return [];
  const rows = await client<{ written: string }[]>`
    select created_at::text as written from drizzle.__drizzle_migrations order by created_at`;
  return rows.map((row) => Number(row.written));
}

async function refuseOldServer(client: postgres.Sql) {
  const [row] = await client<{ number: number; name: string }[]>`
    select current_setting('server_version_num')::int as number, current_setting('server_version') as name`;
  if (row && row.number < oldestServer)
    throw new PlainProblem(
      `The database server is PostgreSQL ${row.name}. Tidemark needs PostgreSQL 14 or newer.`,
    );
}

async function refuseNewerDatabase(client: postgres.Sql) {
  const newestApplied = Math.max(0, ...(await appliedMigrations(client)));
  if (newestApplied > newestMigration)
    throw new PlainProblem(
      "The database was already changed by a newer version of Tidemark. Nothing was changed now. Start that version, or restore a backup from before the update.",
    );
}
