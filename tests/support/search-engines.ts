import { randomBytes } from "node:crypto";
import { Meilisearch } from "meilisearch";
import { inject } from "vitest";
import { db } from "@/db/client";
import { postgresEngine } from "@/domain/search/ask-engine";
import { indexInsights } from "@/domain/search/index-insights";
import { type EngineDocument, readEngineDocuments } from "@/domain/search/meilisearch/documents";
import { primaryKey, settings } from "@/domain/search/meilisearch/index-settings";
import { meilisearchEngine } from "@/domain/search/meilisearch/meilisearch-engine";
import type { SearchEngine } from "@/domain/search/search-engine";
import { MeilisearchStandIn } from "./meilisearch/stand-in";
import { startMeilisearch } from "./meilisearch-server";

/** An engine to be held to the contract, and what keeps it in step with the records. */
export type TestEngine = {
  engine: SearchEngine;
  /** Tells it what these records are now. */
  keepUp(insightIds: string[]): Promise<void>;
  /** Forgets all records; before each test. */
  empty(): Promise<void>;
  stop(): Promise<void>;
};

const postgres = async (): Promise<TestEngine> => ({
  engine: postgresEngine,
  keepUp: indexInsights,
  empty: async () => {},
  stop: async () => {},
});

async function standIn(): Promise<TestEngine> {
  const server = await new MeilisearchStandIn().start();
  const engine = await meilisearch({ url: server.url, apiKey: server.key });
  return {
    ...engine,
    async stop() {
      await server.stop();
      if (server.refusals.length > 0) throw new Error(`It refused: ${server.refusals.join("; ")}`);
    },
  };
}

async function realServer(): Promise<TestEngine> {
  const found = inject("meilisearch");
  if (!found) throw new Error("There is no Meilisearch.");
  const server = await startMeilisearch(found);
  const engine = await meilisearch(server);
  return { ...engine, stop: () => engine.stop().then(server.stop) };
}

async function meilisearch({ url, apiKey }: { url: string; apiKey?: string }): Promise<TestEngine> {
  const client = new Meilisearch({ host: url, ...(apiKey ? { apiKey } : {}), timeout: 30_000 });
  const indexUid = `tidemark-test-${randomBytes(6).toString("hex")}`;
  const wait = { timeout: 30_000, interval: 10 };
  const index = client.index<EngineDocument>(indexUid);
  await client.createIndex(indexUid, { primaryKey }).waitTask(wait);
  const { error } = await index.updateSettings(settings).waitTask(wait);
  if (error) throw new Error(error.message);
  const told = new Set<string>();
  return {
    engine: meilisearchEngine(client, indexUid),
    async keepUp(insightIds) {
      await indexInsights(insightIds);
      for (const id of insightIds) told.add(id);
      const documents = await readEngineDocuments(db, insightIds);
      const kept = new Set(documents.map(({ id }) => id));
      const gone = insightIds.filter((id) => !kept.has(id));
      if (documents.length > 0) await index.addDocuments(documents).waitTask(wait);
      if (gone.length > 0) await index.deleteDocuments(gone).waitTask(wait);
    },
    // Done before what is told next, because it was asked before.
    async empty() {
      if (told.size > 0) await index.deleteDocuments([...told]);
      told.clear();
    },
    stop: async () => void (await client.deleteIndex(indexUid).waitTask(wait)),
  };
}

/** Every engine that can be had here, by the name that its tests carry. */
export const testEngines: [string, () => Promise<TestEngine>][] = [
  ["postgres", postgres],
  ["meilisearch's stand-in", standIn],
  ...(inject("meilisearch") ? [["meilisearch", realServer] as [string, typeof realServer]] : []),
];
