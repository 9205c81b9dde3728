import { parseArgs } from "node:util";
import { PlainProblem } from "@/config/plain-problem";
import { openInstallation } from "../faults/installation";
import { seeded } from "../faults/seeded";
import { runPlainly } from "../start/run-plainly";
import { readDocs } from "./search/read-collection";
import { identifyingWords } from "./typos/identifying-words";
import { slips } from "./typos/make-typo";

const usage = "npm run eval:typos -- --collection DIR [--typos 500] [--words 2] [--seed 1] [--list]";

/**
 * How many typos are forgiven: loads the documents of a collection as `eval:search` does, and misspells words that find
 * one of them. The last line is the figures as JSON; exit code 1 when right words were taken for slips.
 */
await runPlainly(async () => {
  const { collection, typos, seed, words, list } = readArguments();
  const docs = readDocs(collection);
  const intended = identifyingWords(docs, words);
  if (intended.length === 0) throw new PlainProblem(`No document in ${collection} can be told by its words.`);
  const installation = await openInstallation({ fast: true, isServed: false });
  try {
    process.env.DATABASE_URL = installation.url;
    delete process.env.MEILISEARCH_URL;
    const { loadCollection } = await import("./search/load-collection");
    const { rebuildIndex } = await import("@/domain/search/rebuild-index");
    const { tryTypos } = await import("./typos/try-typos");
    const now = new Date();
    const loaded = await loadCollection(installation.sql, docs, now);
    await rebuildIndex();
    const { tried, changed, unfit } = await tryTypos({ ...loaded, now }, intended, seeded(seed), typos);
    const found = (some: typeof tried) => some.filter(({ isFound }) => isFound).length / (some.length || 1);
    if (list)
      for (const { slip, correct, typed, isFound } of tried)
        if (!isFound) console.log(`${slip}: ${correct} → ${typed}`);
    for (const one of changed) console.log(`right words changed: ${one}`);
    const kinds = slips.map((slip) => [slip, found(tried.filter((one) => one.slip === slip))]);
    console.log(
      JSON.stringify({
        ...{ docs: docs.length, typos: tried.length, "found@10": found(tried) },
        ...{ ...Object.fromEntries(kinds), changed: changed.length, unfit },
      }),
    );
    if (changed.length > 0) process.exitCode = 1;
  } finally {
    const { closeDatabase } = await import("@/db/client");
    await closeDatabase();
    await installation.close();
  }
});
process.exit();

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        collection: { type: "string" },
        typos: { type: "string", default: "500" },
        words: { type: "string", default: "2" },
        seed: { type: "string", default: "1" },
        list: { type: "boolean", default: false },
      },
    });
    const [typos, seed, words] = [Number(values.typos), Number(values.seed), Number(values.words)];
    if (!values.collection) throw new Error("Name a collection.");
    if (![typos, seed, words].every((value) => Number.isInteger(value) && value > 0))
      throw new Error("Give whole numbers from 1 on.");
    return { ...values, collection: values.collection, typos, seed, words };
  } catch (error) {
    throw new PlainProblem(`${(error as Error).message}\n${usage}`);
  }
}
