import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { PlainProblem } from "@/config/plain-problem";
import { percentile } from "../bench/search/percentile";
import { openInstallation } from "../faults/installation";
import { runPlainly } from "../start/run-plainly";
import { judgeRun } from "./search/judge-run";
import { type Collection, readCollection } from "./search/read-collection";

const engines = ["postgres", "meilisearch"] as const;
type Engine = (typeof engines)[number];
const usage = "npm run eval:search -- --collection DIR [--engine postgres|meilisearch] [--out RUN.json]";

const rounded = (value: number, digits = 4) => Number(value.toFixed(digits));

/**
 * Loads a collection as published insights into a database of its own, asks its queries as the library's page asks
 * them, and compares the answers with the judgements. The last line is the figures as JSON; the rest is for people.
 */
await runPlainly(async () => {
  const { collection: folder, engine, out } = readArguments();
  const collection = readCollection(folder);
  const installation = await openInstallation({ fast: true, isServed: false });
  try {
    process.env.DATABASE_URL = installation.url;
    if (engine === "postgres") delete process.env.MEILISEARCH_URL;
    else if (!process.env.MEILISEARCH_URL) throw new PlainProblem("Name a server with MEILISEARCH_URL.");
    // Beside whatever an installation keeps on that server.
    process.env.MEILISEARCH_INDEX = `evaluation-${process.pid}`;
    const { run, times } = await evaluate(installation.sql, collection, engine);
    if (out) writeFileSync(out, JSON.stringify(run));
    const { ndcg, recall, mrr } = judgeRun(collection.judgements, run);
    console.log(
      JSON.stringify({
        ...{ engine, docs: collection.docs.length, queries: collection.queries.length },
        ...{ "ndcg@10": rounded(ndcg), "recall@100": rounded(recall), mrr: rounded(mrr) },
        ...{ p50_ms: rounded(percentile(times, 50), 1), p95_ms: rounded(percentile(times, 95), 1) },
      }),
    );
  } finally {
    const { closeDatabase } = await import("@/db/client");
    await closeDatabase();
    await installation.close();
  }
});
process.exit();

type Sql = Parameters<typeof import("./search/load-collection").loadCollection>[0];

async function evaluate(sql: Sql, collection: Collection, engine: Engine) {
  const { loadCollection } = await import("./search/load-collection");
  const { askQueries } = await import("./search/ask-queries");
  const { rebuildIndex } = await import("@/domain/search/rebuild-index");
  const now = new Date();
  const started = performance.now();
  const loaded = await loadCollection(sql, collection.docs, now);
  await rebuildIndex();
  if (engine === "meilisearch") await fillMeilisearch(now);
  const seconds = Math.round((performance.now() - started) / 1000);
  console.error(`Loaded and indexed ${collection.docs.length} documents in ${seconds} s.`);
  const asked = await askQueries(collection, { ...loaded, now });
  if (engine === "meilisearch") await clearMeilisearch();
  const others = asked.engines.filter((one) => one !== engine && one !== "none");
  if (others.length > 0)
    throw new PlainProblem(`Asked for ${engine}, but some answers came from ${others.join(", ")}.`);
  return asked;
}

async function fillMeilisearch(now: Date) {
  const { prepareEngine, keepEngine } = await import("@/domain/search/meilisearch/keep-engine");
  const { findEngineState } = await import("@/domain/search/meilisearch/engine-state");
  await prepareEngine(now);
  await keepEngine({ now, signal: new AbortController().signal, thoroughly: true });
  const state = await findEngineState();
  if (state?.problem || !state?.builtAt) throw new PlainProblem(state?.problem ?? "No index was built.");
}

async function clearMeilisearch() {
  const { writeClient } = await import("@/domain/search/meilisearch/client");
  const { findEngineState } = await import("@/domain/search/meilisearch/engine-state");
  const state = await findEngineState();
  if (state?.indexUid) await writeClient()?.deleteIndex(state.indexUid).waitTask();
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        collection: { type: "string" },
        engine: { type: "string", default: "postgres" },
        out: { type: "string" },
      },
    });
    const engine = engines.find((one) => one === values.engine);
    if (!values.collection) throw new Error("Name a collection.");
    if (!engine) throw new Error(`There is no engine ${values.engine}.`);
    return { ...values, collection: values.collection, engine };
  } catch (error) {
    throw new PlainProblem(`${(error as Error).message}\n${usage}`);
  }
}
