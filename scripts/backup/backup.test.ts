import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import postgres from "postgres";
import tar from "tar-stream";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { db } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { auditEntries } from "@/db/schema/audit";
import { preferences } from "@/db/schema/people";
import { searchEngines } from "@/db/schema/search";
import { withDatabase } from "@/tests/support/database-address";
import { insight, member, person, team, topic } from "@/tests/support/factories";
import { checkBackup } from "./check-backup";
import { restoreBackup } from "./restore-backup";
import { writeBackup } from "./write-backup";

const now = new Date("2026-06-03T09:00:00Z");
const later = new Date("2026-06-04T09:00:00Z");
let folder: string;
let target: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "tidemark-backup-"));
  target = await emptyDatabase();
});

afterEach(async () => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  await onServer(`drop database ${new URL(target).pathname.slice(1)} with (force)`);
});

const at = (name: string) => join(folder, name);
const ignore = () => {};

async function emptyDatabase() {
  const name = `restore_${randomBytes(6).toString("hex")}`;
  await onServer(`create database ${name}`);
  return withDatabase(inject("scratchServer"), name);
}

async function onServer(command: string) {
  await asking(inject("scratchServer"), (client) => client.unsafe(command));
}

async function asking<Result>(url: string, work: (client: postgres.Sql) => Promise<Result>) {
  const client = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Something in every table, with everything that is hard to write into a line of text. */
async function fillEveryTable() {
  const hard = 'Zoë "Tab\there" \\N \\. line\nbreak \r 名前 \u0001';
  const someone = await person("admin", { name: hard });
  const other = await person("reader");
  const crew = await team("Harbour", { leadId: someone.id });
  await member(someone.id, crew.id);
  const learning = await topic();
  await insight(someone.id, { content: { topicIds: [learning.id] }, withDraft: true });
  await db.insert(auditEntries).values({
    ...{ actorKind: "person", actorId: someone.id, action: "person.joined", subjectKind: "person" },
    ...{ subjectId: other.id, after: { name: hard, nested: [1, null, "\\"] } },
  });
  await db.insert(preferences).values({ personId: someone.id, changedAt: new Date() });
  await asking(source(), async (client) => {
    await client`update people set home_team_id = ${crew.id} where id = ${someone.id}`;
    await client`insert into team_topics values (${crew.id}, ${learning.id}, now())`;
    const columns = await columnsOf(client);
    // A row may need one of another table first, so several rounds are made.
    for (let round = 0; round < 5; round += 1)
      for (const table of await emptyTables(client)) await fill(client, table, columns).catch(ignore);
    expect(await emptyTables(client)).toEqual([]);
  });
}

async function emptyTables(client: postgres.Sql) {
  const tables = await client`select tablename as name from pg_tables where schemaname = 'public'`;
  const empty: string[] = [];
  for (const { name } of tables)
    if ((await client`select from ${client(name)} limit 1`).length === 0) empty.push(name);
  return empty.sort();
}

type Column = { table: string; name: string; type: string; reference: string | null };

/** The columns that need a value, and where the value has to stand already; who is on a path has a pace, or a last day. */
async function columnsOf(client: postgres.Sql) {
  return client<Column[]>`
    select table_name as table, column_name as name,
      case udt_name when '_uuid' then udt_name else data_type end as type,
      (select format('(select %I from %s limit 1)', target.attname, confrelid::regclass)
        from pg_constraint
        join pg_attribute own on own.attrelid = conrelid and own.attnum = conkey[1] and own.attname = column_name
        join pg_attribute target on target.attrelid = confrelid and target.attnum = confkey[1]
        where contype = 'f' and conrelid = table_name::regclass) as reference
    from information_schema.columns
    where table_schema = 'public'
      and (is_nullable = 'NO' or (table_name, column_name) = ('enrolments', 'pace'))`;
}

/** One row with a value of the right type in each column that needs one. */
async function fill(client: postgres.Sql, table: string, all: Column[]) {
  const columns = all.filter((column) => column.table === table);
  const sample: Record<string, string> = {
    ...{
      uuid: "gen_random_uuid()",
      _uuid: "'{}'",
      jsonb: `'{"a":[1,"\\n"]}'`,
      ARRAY: `'{"a b","c,d"}'`,
      boolean: "true",
    },
  };
  const value = (type: string) =>
    sample[type] ??
    (/int|numeric|double|real/.test(type) ? "1" : /^(date|time)/.test(type) ? "now()" : `'a\tb'`);
  await client.unsafe(`
    insert into ${table} (${columns.map(({ name }) => `"${name}"`).join(", ")})
    values (${columns.map(({ type, reference }) => reference ?? value(type)).join(", ")})`);
}

function source() {
  return process.env.DATABASE_URL ?? "";
}

/** Every row of every table as text, so that two databases can be compared. */
async function contentOf(url: string) {
  return asking(url, async (client) => {
    const tables =
      await client`select tablename as name from pg_tables where schemaname = 'public' order by 1`;
    const content: Record<string, string[]> = {};
    for (const { name } of tables) {
      const rows = await client`select one::text as line from ${client(name)} one order by 1`;
      content[name] = rows.map((row) => row.line);
    }
    const sequences =
      await client`select sequencename, last_value from pg_sequences where schemaname = 'public'`;
    return { content, sequences: sequences.map((row) => ({ ...row })) };
  });
}

async function backup(file = at("backup"), filesFolder = at("files")) {
  return writeBackup({ url: source(), filesFolder, file, now, say: ignore });
}

async function restore(
  file = at("backup"),
  { replace = false, say = ignore as (line: string) => void } = {},
) {
  const manifest = await checkBackup(file);
  await restoreBackup({ url: target, filesFolder: at("restored"), file, manifest, replace, now: later, say });
}

/** The backup with its entries changed, put together again as a proper archive. */
async function tampered(change: (entries: { name: string; body: Buffer }[]) => void) {
  const entries: { name: string; body: Buffer }[] = [];
  const extract = tar.extract();
  extract.end(gunzipSync(readFileSync(at("backup"))));
  for await (const entry of extract) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry as AsyncIterable<Buffer>) chunks.push(chunk);
    entries.push({ name: entry.header.name, body: Buffer.concat(chunks) });
  }
  change(entries);
  const pack = tar.pack();
  for (const { name, body } of entries) pack.entry({ name }, body);
  pack.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of pack as AsyncIterable<Buffer>) chunks.push(chunk);
  writeFileSync(at("tampered"), gzipSync(Buffer.concat(chunks)));
  return at("tampered");
}

const find = (entries: { name: string; body: Buffer }[], start: string) => {
  const found = entries.find(({ name }) => name.startsWith(start));
  if (!found) throw new Error(`There is no ${start}.`);
  return found;
};

test("F18: what is restored is what was backed up, in every table, with files and sequences, and sending is paused", async () => {
  await fillEveryTable();
  mkdirSync(at("files/a"), { recursive: true });
  writeFileSync(at("files/a/picture"), randomBytes(100_000));
  writeFileSync(at("files/empty"), "");
  const manifest = await backup();
  await restore();

  const [before, after] = [await contentOf(source()), await contentOf(target)];
  const paused = after.content.settings?.filter((line) => line.includes("sendingPaused")) ?? [];
  expect(paused).toHaveLength(1);
  expect(paused[0]).toContain("2026-06-04T09:00:00.000Z");
  after.content.settings = after.content.settings?.filter((line) => !paused.includes(line)) ?? [];
  const trail = after.content.audit_entries ?? [];
  expect(trail.filter((line) => line.includes("backup.restored"))).toHaveLength(1);
  after.content.audit_entries = trail.filter((line) => !line.includes("backup.restored"));
  expect(after.content).toEqual(before.content);
  expect(manifest.tables.every(({ rows, name }) => rows === before.content[name]?.length)).toBe(true);
  expect(readFileSync(at("restored/a/picture"))).toEqual(readFileSync(at("files/a/picture")));
  expect(readFileSync(at("restored/empty"))).toHaveLength(0);
});

test("after a restore the rules of the tables hold again, the database is current, and no index of another day is used", async () => {
  await person("admin");
  await db.insert(searchEngines).values({ name: "meilisearch", indexUid: "of-another-day", builtAt: now });
  await backup();
  await restore();
  await migrateDatabase(target);
  await asking(target, async (client) => {
    expect([...(await client`select index_uid from search_engines`)]).toEqual([{ index_uid: null }]);
    await expect(client`delete from audit_entries`).rejects.toThrow("append-only");
    const unknown = "00000000-0000-7000-8000-000000000000";
    await expect(client`update people set home_team_id = ${unknown}`).rejects.toThrow("foreign key");
    const constraints = (url: string) =>
      asking(
        url,
        (one) => one`select conname, pg_get_constraintdef(oid) as text from pg_constraint order by 1, 2`,
      );
    expect((await constraints(target)).length).toBe((await constraints(source())).length);
  });
});

test("more than one piece: a large table goes through in parts", async () => {
  await asking(source(), async (client) => {
    await client`
      insert into audit_entries (actor_kind, action, subject_kind, subject_id, after)
      select 'system', 'trial', 'nothing', n::text, jsonb_build_object('text', repeat(md5(n::text), 40))
      from generate_series(1, 8000) n`;
  });
  const manifest = await backup();
  expect(
    manifest.entries.filter(({ name }) => name.startsWith("tables/audit_entries/")).length,
  ).toBeGreaterThan(1);
  await restore();
  const [row] = await asking(target, (client) => client`select count(*)::int as entries from audit_entries`);
  expect(row?.entries).toBe(8001);
});

test("one moment: what is written while the backup is being made is not half in it", async () => {
  await person("admin");
  const entry = { actorKind: "system", action: "a", subjectKind: "b", subjectId: "c" } as const;
  await db.insert(auditEntries).values(entry);
  const writes: Promise<unknown>[] = [];
  const manifest = await writeBackup({
    ...{ url: source(), filesFolder: at("files"), file: at("backup"), now },
    // Said when the audit trail is written out, which is long before the people.
    say: () => writes.push(person("reader")),
  });
  await Promise.all(writes);
  expect(writes.length).toBeGreaterThan(0);
  expect(manifest.tables.find(({ name }) => name === "people")?.rows).toBe(1);
});

describe("what is not a whole backup of ours is refused before anything is changed", () => {
  beforeEach(async () => {
    await person("admin", { name: "Ines Falk" });
    await backup();
  });

  afterEach(async () => {
    const tables = await asking(
      target,
      (client) => client`select from pg_tables where schemaname = 'public'`,
    );
    expect(tables).toHaveLength(0);
  });

  test("missing, empty, foreign and cut off", async () => {
    await expect(restore(at("nowhere"))).rejects.toThrow(`There is no file ${at("nowhere")}.`);
    const whole = readFileSync(at("backup"));
    const foreign: [string, Buffer][] = [
      ["empty", Buffer.alloc(0)],
      ["text", Buffer.from("PGDMP is something else")],
      ["gzipped-text", gzipSync("hello")],
      ["noise", randomBytes(5000)],
    ];
    for (const [name, content] of foreign) {
      writeFileSync(at(name), content);
      await expect(restore(at(name)), name).rejects.toThrow("is not a backup of Tidemark");
    }
    for (const part of [0.5, 0.9, 0.999]) {
      writeFileSync(at("cut"), whole.subarray(0, Math.floor(whole.length * part)));
      await expect(restore(at("cut")), String(part)).rejects.toThrow(/incomplete|damaged|not a backup/);
    }
  });

  test("an archive without its manifest is incomplete", async () => {
    const file = await tampered((entries) => entries.pop());
    await expect(restore(file)).rejects.toThrow("is incomplete");
  });

  test("one changed byte in a packed file", async () => {
    const whole = Buffer.from(readFileSync(at("backup")));
    const middle = Math.floor(whole.length / 2);
    whole[middle] = (whole[middle] ?? 0) ^ 0xff;
    writeFileSync(at("harmed"), whole);
    await expect(restore(at("harmed"))).rejects.toThrow(/damaged|incomplete|not a backup/);
  });

  const changes: [string, (entries: { name: string; body: Buffer }[]) => void][] = [
    ["a changed name", (all) => replaceIn(find(all, "tables/people"), "Ines Falk", "Inez Falk")],
    ["a missing part", (all) => all.splice(1, 1)],
    ["an added part", (all) => all.splice(1, 0, { name: "tables/people/000009", body: Buffer.from("x\n") })],
    ["a part twice", (all) => all.splice(1, 0, { ...find(all, "tables/people") })],
    ["a part after the manifest", (all) => all.push({ name: "files/late", body: Buffer.from("x") })],
    ["a file outside", (all) => replaceIn(find(all, "tables/people"), "", "", "files/../../outside")],
    ["a manifest that is none", (all) => replaceIn(find(all, "manifest.json"), "{", "[")],
  ];
  test.each(changes)("%s", async (_name, change) => {
    const file = await tampered(change);
    await expect(restore(file)).rejects.toThrow("is damaged");
  });

  test("a newer format, and a newer database", async () => {
    const format = await tampered((all) => replaceIn(find(all, "about.json"), '"format":1', '"format":2'));
    await expect(restore(format)).rejects.toThrow("made by a newer version of Tidemark");
    const migration = await tampered((all) =>
      replaceIn(find(all, "about.json"), /"migrations":\[/, '"migrations":[9999999999999,'),
    );
    await expect(restore(migration)).rejects.toThrow("made by a newer version of Tidemark");
  });
});

describe("what is there already", () => {
  beforeEach(async () => {
    await person("admin", { name: "Ines Falk" });
    await backup();
  });

  test("an installation that nobody used yet is filled; one with people only when asked, and it says what goes", async () => {
    await migrateDatabase(target);
    await restore();
    await expect(restore()).rejects.toThrow(/already holds data \(audit_entries 1, people 1, settings 1\)/);
    const said: string[] = [];
    await restore(at("backup"), { replace: true, say: (line) => said.push(line) });
    expect(said[0]).toBe("Replacing what the database holds (audit_entries 1, people 1, settings 1).");
    expect((await contentOf(target)).content.people).toHaveLength(1);
  });

  test("a database of another program is never touched", async () => {
    await asking(target, (client) => client`create table invoices (id int)`);
    await expect(restore(at("backup"), { replace: true })).rejects.toThrow("not Tidemark's (invoices)");
  });

  test("a database in use is left alone", async () => {
    const user = postgres(target, { max: 1 });
    await user`select 1`;
    await expect(restore()).rejects.toThrow("uses this database right now");
    await user.end();
  });

  test("a restore that fails in the middle leaves everything as it was", async () => {
    await restore();
    const before = await contentOf(target);
    const manifest = await checkBackup(at("backup"));
    const wrong = manifest.tables.map((table) =>
      table.name === "people" ? { ...table, columns: [...table.columns].reverse() } : table,
    );
    const options = {
      url: target,
      filesFolder: at("restored"),
      file: at("backup"),
      replace: true,
      now: later,
    };
    await expect(
      restoreBackup({ ...options, manifest: { ...manifest, tables: wrong }, say: ignore }),
    ).rejects.toThrow();
    expect(await contentOf(target)).toEqual(before);
  });

  test("a backup never overwrites a file", async () => {
    await expect(backup()).rejects.toThrow("exists already");
    await expect(backup(at("no/such/folder/backup"))).rejects.toThrow("cannot be written there");
  });
});

function replaceIn(entry: { name: string; body: Buffer }, from: string | RegExp, to: string, name?: string) {
  entry.body = Buffer.from(entry.body.toString("utf8").replace(from, to));
  if (name) entry.name = name;
}
