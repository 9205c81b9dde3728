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
    /** For files, gone when the run ends. */
    scratchFolder: string;
    meilisearch: FoundMeilisearch | null;
  }
}

type Scratch = {
  server: string;
  folder: string;
  meilisearch: FoundMeilisearch | null;
  stop(): Promise<void>;
};
const kept = globalThis as { tidemarkScratch?: Promise<Scratch> };

/** One scratch server and one migrated template for the whole run; each process with tests works on a copy of the template. */
export async function setup(project: TestProject) {
  kept.tidemarkScratch ??= start();
  const { server, folder, meilisearch, stop } = await kept.tidemarkScratch;
  project.provide("scratchServer", server);
  project.provide("scratchFolder", folder);
  project.provide("meilisearch", meilisearch);
  return stop;
}

async function start(): Promise<Scratch> {
  const folder = mkdtempSync(join(tmpdir(), "tidemark-tests-"));
  chmodSync(folder, 0o711);
  const server = await startPostgres({ folder, fast: true });
  const maintenance = withDatabase(server.url, "postgres");
  const client = postgres(maintenance, { max: 1 });
  await client.unsafe("create database template_tidemark");
  await client.end();
  await migrateDatabase(withDatabase(server.url, "template_tidemark"));
  const meilisearch = findMeilisearch();
  console.log(sayWhichMeilisearch(meilisearch));
  let stopped: Promise<void> | undefined;
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  };
  return { server: maintenance, folder, meilisearch, stop: () => (stopped ??= stop()) };
}
