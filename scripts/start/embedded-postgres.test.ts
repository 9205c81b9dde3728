import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startPostgres } from "./embedded-postgres";
import { isAlive, readPostmaster } from "./postmaster";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tidemark-embedded-"));
  chmodSync(folder, 0o711);
});
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));

test("a database of another major version is refused before anything is started or changed", async () => {
  const data = join(folder, "postgres", "data");
  mkdirSync(data, { recursive: true });
  writeFileSync(join(data, "PG_VERSION"), "17\n");
  await expect(startPostgres({ folder })).rejects.toThrow(
    "was made by PostgreSQL 17, and this version of Tidemark brings PostgreSQL 18. Nothing was changed.",
  );
});

test("a pid file is believed only when its process is a server of this very folder", () => {
  writeFileSync(join(folder, "postmaster.pid"), `${process.pid}\n${folder}\n1\n5432\n`);
  const found = readPostmaster(folder);
  expect(found).toEqual({ pid: process.pid, port: 5432 });
  expect(found && isAlive(found, folder)).toBe(false);
  writeFileSync(join(folder, "postmaster.pid"), "");
  expect(readPostmaster(folder)).toBeNull();
});
