import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { expect, inject, test } from "vitest";
import { withDatabase } from "@/tests/support/database-address";
import { db } from "./client";
import { knownMigrations } from "./known-migrations";
import { appliedMigrations, applyMigrations, migrateDatabase } from "./migrate";
import { auditEntries } from "./schema/audit";
import { people } from "./schema/people";

const someone = {
  name: "Ines Falk",
  email: "ines@example.org",
  createdAt: new Date("2026-06-03T08:00:00Z"),
};

test.each([1, 2])("a migrated database is empty at the start of each test (%i)", async () => {
  expect(await db.select().from(people)).toEqual([]);
  await db.insert(people).values(someone);
  const entry = { actorKind: "system", action: "trial", subjectKind: "person", subjectId: "1" } as const;
  const [written] = await db.insert(auditEntries).values(entry).returning();
  expect(written?.id).toBe(1);
});

/** An empty database of its own, and a connection to it. */
async function withEmptyDatabase(work: (url: string, client: postgres.Sql) => Promise<void>) {
  const name = `migrate_${randomBytes(6).toString("hex")}`;
  const server = postgres(inject("scratchServer"), { max: 1, onnotice: () => {} });
  await server.unsafe(`create database ${name}`);
  const url = withDatabase(inject("scratchServer"), name);
  const client = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await work(url, client);
  } finally {
    await client.end();
    // Without force the server waits for connections that are just ending.
    await server.unsafe(`drop database ${name}`);
    await server.end();
  }
}

test("several processes migrate one empty database at once, and each migration is applied once", async () => {
  await withEmptyDatabase(async (url, client) => {
    await Promise.all([migrateDatabase(url), migrateDatabase(url), migrateDatabase(url)]);
    expect(await appliedMigrations(client)).toEqual(knownMigrations);
    const [queue] = await client`select to_regclass('graphile_worker._private_jobs') is not null as there`;
    expect(queue?.there).toBe(true);
  });
});

test("a database of a newer version is refused and left as it is", async () => {
  await withEmptyDatabase(async (url, client) => {
    await migrateDatabase(url);
    await client`insert into drizzle.__drizzle_migrations (hash, created_at) values ('newer', 9999999999999)`;
    await expect(migrateDatabase(url)).rejects.toThrow("changed by a newer version of Tidemark");
  });
});

test("a database that a restore has brought to an earlier version is brought up to date as usual", async () => {
  await withEmptyDatabase(async (url, client) => {
    await client.begin((tx) => applyMigrations(tx, 1));
    expect(await appliedMigrations(client)).toEqual(knownMigrations.slice(0, 1));
    await migrateDatabase(url);
    expect(await appliedMigrations(client)).toEqual(knownMigrations);
  });
});
