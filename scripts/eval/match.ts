import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { PlainProblem } from "@/config/plain-problem";
import { percentile } from "../bench/search/percentile";
import { openInstallation } from "../faults/installation";
import { runPlainly } from "../start/run-plainly";
import { judgeMatches } from "./match/judge-matches";
import { type CorpusBrief, readCorpus, tasks } from "./match/read-corpus";
import type { Run } from "./search/judge-run";

const usage = `npm run eval:match -- --corpus DIR [--task ${tasks.join("|")}] [--out RUN.json]`;
/** Deep enough for the first ten, whatever is excluded. */
const limit = 120;
const warmUp = 5;

const rounded = (value: number, digits = 4) => Number(value.toFixed(digits));

/**
 * Takes a corpus' findings into a database of its own as published insights, puts each of its initiatives through the
 * matcher, and compares what is found with the judgements. The last line is the figures as JSON; the rest is for people.
 */
await runPlainly(async () => {
  const { corpus: folder, task, out } = readArguments();
  const corpus = readCorpus(folder, task);
  const installation = await openInstallation({ fast: true, isServed: false });
  try {
    process.env.DATABASE_URL = installation.url;
    delete process.env.MEILISEARCH_URL;
    const { run, times, insights } = await evaluate(corpus.findings, corpus.briefs);
    if (out) writeFileSync(out, JSON.stringify(run));
    const { ndcg, recall, mrr } = judgeMatches(corpus.judgements, run);
    console.log(
      JSON.stringify({
        ...{ task, insights, initiatives: corpus.briefs.length },
        ...{ "ndcg@10": rounded(ndcg), "recall@10": rounded(recall), mrr: rounded(mrr) },
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

async function evaluate(findings: string, briefs: CorpusBrief[]) {
  const { loadFindings } = await import("./match/load-findings");
  const { findMatches } = await import("@/domain/initiatives/match/find-matches");
  const now = new Date();
  const started = performance.now();
  const idOf = await loadFindings(findings, now);
  const seconds = Math.round((performance.now() - started) / 1000);
  console.error(`Imported and indexed ${idOf.size} findings in ${seconds} s.`);
  const system = { kind: "system", name: "evaluation" } as const;
  const ask = ({ title, text }: CorpusBrief) =>
    findMatches(system, { title, text, topicIds: [], keywords: [] }, now, { limit });
  for (const brief of briefs.slice(0, warmUp)) await ask(brief);
  const run: Run = {};
  const times: number[] = [];
  for (const brief of briefs) {
    const began = performance.now();
    const { matches } = await ask(brief);
    times.push(performance.now() - began);
    run[brief.id] = matches.flatMap(({ insightId }) => idOf.get(insightId) ?? []);
  }
  return { run, times, insights: idOf.size };
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        corpus: { type: "string" },
        task: { type: "string", default: "evidence" },
        out: { type: "string" },
      },
    });
    const task = tasks.find((one) => one === values.task);
    if (!values.corpus) throw new Error("Name a corpus.");
    if (!task) throw new Error(`There is no task ${values.task}.`);
    return { ...values, corpus: values.corpus, task };
  } catch (error) {
    throw new PlainProblem(`${(error as Error).message}\n${usage}`);
  }
}
