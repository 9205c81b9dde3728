import { once } from "node:events";
import { createWriteStream, existsSync, mkdirSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Writable } from "node:stream";
import { setImmediate as turn } from "node:timers/promises";
import postgres from "postgres";
import { PlainProblem } from "@/config/plain-problem";
import { applyMigrations, migrateDatabase } from "@/db/migrate";
import { backupEntries } from "./backup-entries";
import { type Manifest, placeOfEntry, tableOfEntry } from "./backup-format";
import { dropEverything, refuseToReplace } from "./replaced-database";

type Options = {
  url: string;
  filesFolder: string;
  file: string;
  manifest: Manifest;
  /** Whether data that is there already may be replaced. */
  replace: boolean;
  now: Date;
  say(line: string): void;
};

/** Puts a checked backup in the place of what the database holds, all or nothing; nothing is sent until allowed again. */
export async function restoreBackup(options: Options) {
  const { url, filesFolder, file, manifest, replace, now, say } = options;
  const unfinished = `${filesFolder}.unfinished`;
  const client = postgres(url, { max: 1, max_lifetime: null, onnotice: () => {} });
  try {
    await client.begin(async (tx) => {
      await refuseToReplace(tx, replace, say);
      await dropEverything(tx);
      await applyMigrations(tx, manifest.migrations.length);
      await refuseUnknownTables(tx, file, manifest);
      const constraints = await dropForeignKeys(tx);
      await rm(unfinished, { recursive: true, force: true });
      const watched = await listWatchedTables(tx);
      for (const table of watched) await tx.unsafe(`alter table ${table} disable trigger user`);
      await putBack(tx, options, unfinished);
      for (const { table, name, definition } of constraints)
        await tx.unsafe(`alter table ${table} add constraint ${name} ${definition}`);
      for (const { name, lastValue } of manifest.sequences)
        await tx`select setval(${name}::regclass, ${lastValue}::bigint, true)`;
      await pauseSending(tx, now);
      for (const table of watched) await tx.unsafe(`alter table ${table} enable trigger user`);
    });
    await replaceFolder(unfinished, filesFolder);
    await migrateDatabase(url);
    // What a second search engine holds is of another moment than this one: it gets a new index.
    await client`update search_engines set index_uid = null, built_at = null`;
    await recordRestore(client, manifest, now);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
    await client.end({ timeout: 5 });
  }
}

/** What the tables of that version are called is known here; a file may not invent others. */
async function refuseUnknownTables(tx: postgres.TransactionSql, file: string, { tables }: Manifest) {
  const rows = await tx<{ name: string }[]>`
    select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'`;
  const known = new Set(rows.map((row) => row.name));
  for (const { name, columns } of tables)
    for (const column of columns)
      if (!known.has(`${name}.${column}`))
        throw new PlainProblem(
          `${file} holds ${name}.${column}, which Tidemark does not have. Nothing was changed.`,
        );
}

type ForeignKey = { table: string; name: string; definition: string };

/** Tables refer to each other in circles, so references are put up again, and checked, when all rows are there. */
async function dropForeignKeys(tx: postgres.TransactionSql) {
  const constraints = await tx<ForeignKey[]>`
    select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`;
  for (const { table, name } of constraints) await tx.unsafe(`alter table ${table} drop constraint ${name}`);
  return constraints;
}

/** Whose triggers note changes: what is put back is no change, and what they noted comes back by itself. */
async function listWatchedTables(tx: postgres.TransactionSql) {
  const rows = await tx<{ table: string }[]>`
    select distinct tgrelid::regclass::text as table from pg_trigger join pg_class on pg_class.oid = tgrelid
    where not tgisinternal and relnamespace = 'public'::regnamespace`;
  return rows.map(({ table }) => table);
}

async function putBack(tx: postgres.TransactionSql, options: Options, filesFolder: string) {
  const { file, manifest, say } = options;
  const tables = new Map(manifest.tables.map((table) => [table.name, table]));
  let open: { name: string; target: Writable } | null = null;
  for await (const { name, content } of backupEntries(file)) {
    const table = tables.get(tableOfEntry(name) ?? "");
    if (open && open.name !== table?.name) {
      await endCopy(tx, open.target);
      open = null;
    }
    const place = placeOfEntry(name);
    if (table) {
      if (open === null) {
        say(`${table.name}: ${table.rows.toLocaleString("en-GB")} ${table.rows === 1 ? "row" : "rows"}`);
        open = { name: table.name, target: await beginCopy(tx, table) };
      }
      await writeAll(open.target, content);
    } else if (place) await writeFile(join(filesFolder, place), content);
    else for await (const _chunk of content);
  }
  if (open) await endCopy(tx, open.target);
}

function beginCopy(tx: postgres.TransactionSql, { name, columns }: Manifest["tables"][number]) {
  return tx`copy ${tx(name)} (${tx(columns)}) from stdin`.writable();
}

/** Each piece is handed to the connection before the next is read: no table is ever in memory as a whole. */
async function writeAll(target: Writable, content: AsyncIterable<Buffer>) {
  for await (const chunk of content)
    await new Promise<void>((done, failed) =>
      target.write(chunk, (error) => (error ? failed(error) : done())),
    );
}

/** The stream of a refused COPY never ends by itself, but the next statement of the transaction says so. */
async function endCopy(tx: postgres.TransactionSql, target: Writable) {
  target.end();
  await turn();
  await tx`select 1`;
}

async function writeFile(path: string, content: AsyncIterable<Buffer>) {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const target = createWriteStream(path, { flags: "wx", mode: 0o600 });
  for await (const chunk of content) if (!target.write(chunk)) await once(target, "drain");
  target.end();
  await once(target, "close");
}

async function pauseSending(tx: postgres.TransactionSql, now: Date) {
  const value = JSON.stringify({ reason: "restored", at: now.toISOString() });
  await tx`
    insert into settings (key, value, changed_at) values ('sendingPaused', ${value}::text::jsonb, ${now})
    on conflict (key) do update set value = excluded.value, changed_at = excluded.changed_at`;
}

async function replaceFolder(from: string, to: string) {
  const aside = `${to}.replaced`;
  await rm(aside, { recursive: true, force: true });
  if (existsSync(to)) await rename(to, aside);
  if (existsSync(from)) await rename(from, to);
  await rm(aside, { recursive: true, force: true });
}

async function recordRestore(client: postgres.Sql, { createdAt, version }: Manifest, now: Date) {
  const after = JSON.stringify({ createdAt, version });
  await client`
    insert into audit_entries (at, actor_kind, actor_id, action, subject_kind, subject_id, after)
    values (${now}, 'system', 'restore', 'backup.restored', 'installation', 'installation', ${after}::text::jsonb)`;
}
