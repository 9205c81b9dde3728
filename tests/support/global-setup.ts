import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { migrateDatabase } from "@/db/migrate";
import { startPostgres } from "@/scripts/start/embedded-postgres";
import { withDatabase } from "./database-address";
import { type FoundMeilisearch, findMeilisearch, sayWhichMeilisearch } from "./meilisearch-server";

declare module "vitest" {
  export interface ProvidedContext {
    /** The scratch server, on its maintenance database. */
    scratchServer: string;
    meilisearch: FoundMeilisearch | null;
  }
}

/** One scratch server and one migrated template for the whole run; each test file works on a copy of the template. */
export async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), "tidemark-tests-"));
  chmodSync(folder, 0o711);
  const server = await startPostgres({ folder, fast: true });
  const maintenance = withDatabase(server.url, "postgres");
  const client = postgres(maintenance, { max: 1 });
  await client.unsafe("create database template_tidemark");
  await client.end();
  await migrateDatabase(withDatabase(server.url, "template_tidemark"));
  project.provide("scratchServer", maintenance);
  const meilisearch = findMeilisearch();
  project.provide("meilisearch", meilisearch);
  console.log(sayWhichMeilisearch(meilisearch));

  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  };
}
