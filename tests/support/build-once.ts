import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { migrateDatabase } from "@/db/migrate";
import { openDataFolder } from "@/scripts/start/data-folder";
import { startPostgres } from "@/scripts/start/embedded-postgres";
import { ensureBuild } from "@/scripts/start/production-build";

declare module "vitest" {
  export interface ProvidedContext {
    /** A stopped data folder that has been in use: with a migrated database and a person in it. */
    usedFolder: string;
  }
}

/**
 * What all tests with real processes share: one production build (none is made when the sources are unchanged), and a
 * used data folder to copy, so that only the tests about the first start wait for one.
 */
export async function setup(project: TestProject) {
  const base = mkdtempSync(join(tmpdir(), "tidemark-used-"));
  chmodSync(base, 0o755);
  const folder = join(base, "data");
  await Promise.all([ensureBuild(console.log, new AbortController().signal), makeUsed(folder)]);
  project.provide("usedFolder", folder);
  return () => rmSync(base, { recursive: true, force: true, maxRetries: 10 });
}

async function makeUsed(folder: string) {
  const server = await startPostgres({ folder: openDataFolder(folder), fast: true });
  await migrateDatabase(server.url);
  const client = postgres(server.url, { max: 1 });
  await client`
    insert into people (id, name, email, role, created_at)
    values (gen_random_uuid(), 'Ines Falk', 'ines@example.org', 'admin', now())`;
  await client.end();
  await server.stop();
}
