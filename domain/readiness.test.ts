import { sql } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { reasonsNotReady } from "./readiness";

const newer = 9_999_999_999_999;

afterEach(async () => {
  await db.execute(sql`delete from drizzle.__drizzle_migrations where created_at = ${newer}`);
});

test("a current database is ready", async () => {
  expect(await reasonsNotReady()).toEqual([]);
});

test("a database of a newer version, or one without tables, is not", async () => {
  await db.execute(
    sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('newer', ${newer})`,
  );
  expect(await reasonsNotReady()).toEqual(["database-ahead"]);
  await db.execute(sql`alter schema drizzle rename to elsewhere`);
  expect(await reasonsNotReady()).toEqual(["database-behind"]);
  await db.execute(sql`alter schema elsewhere rename to drizzle`);
});
