import { setTimeout as pause } from "node:timers/promises";
import type { Sql } from "postgres";
import { asActor } from "@/domain/access/person-actor";
import type { PersonActor, Role } from "@/domain/actor";
import { generateLibrary } from "@/scripts/bench/library/generate-library";
import { Findings } from "./import/findings";
import { killAll, startKillable } from "./import/killable";
import { type FaultInstallation, openInstallation } from "./installation";
import { editLibrary, markEverywhere } from "./search/edit-library";
import { type EngineServer, openEngineServer } from "./search/engine-server";
import { type Gate, type GateMood, openGate } from "./search/gate";
import { everythingCompared, inStep } from "./search/in-step";
import { watchSearches } from "./search/watch-searches";
import { seeded } from "./seeded";

type FailSearchOptions = {
  seed: number;
  edits: number;
  insights: number;
  /** How long the server stays away, at least. */
  minutes: number;
  fast?: boolean;
  moods?: Exclude<GateMood, "open">[];
};

const mostP95Ms = 1000;

/**
 * The second search engine is killed while people edit and search, comes back, loses its disk, and answers everything
 * but what it should; workers are killed while they tell it what changed. Somebody searches all the time.
 */
export async function failSearch(options: FailSearchOptions) {
  const began = Date.now();
  const { seed, edits, insights, minutes, fast, moods = ["wrong-key", "html", "slow"] } = options;
  const server = await openEngineServer();
  const gate = await openGate(server.url);
  const installation = await openInstallation({ fast, isServed: false });
  try {
    const trial = await prepare(installation, server, gate, options);
    const firstIndexAfter = await trial.converges("The first index");
    const stopped = await whileStopped(trial, edits, minutes);
    const killed = await whileWorkersDie(trial, Math.ceil(edits / 10));
    const wiped = await whileWiped(trial);
    const spoilt = [];
    for (const mood of moods) spoilt.push(await whileSpoilt(trial, mood));
    trial.findings.add({ wrong: [...trial.watch.wrong, ...(await everythingCompared(trial.sql))] });
    return {
      ...{ what: "Meilisearch killed, wiped and spoilt under edits and searches", seed },
      ...{ server: server.what, insights, edits, minutes, seconds: Math.round((Date.now() - began) / 1000) },
      ...{ firstIndexAfter, stopped, killed, wiped, spoilt, ...trial.findings },
    };
  } finally {
    await killAll();
    const { closeDatabase } = await import("@/db/client");
    await closeDatabase();
    await installation.close();
    await gate.close();
    await server.remove();
  }
}

type Trial = Awaited<ReturnType<typeof prepare>>;

async function prepare(
  { sql, folder, url, env }: FaultInstallation,
  server: EngineServer,
  gate: Gate,
  { seed, insights }: FailSearchOptions,
) {
  const told = { MEILISEARCH_URL: gate.url, MEILISEARCH_API_KEY: server.key };
  Object.assign(process.env, told, { DATABASE_URL: url, LOG_LEVEL: "silent" });
  await generateLibrary(sql, { insights, people: 100, teams: 5, words: 60, seed }, new Date());
  const insightIds = await markEverywhere(sql);
  const [findings, noted] = [new Findings(), { touched: [], isUnderWay: false }];
  const actor = await somebody(sql, "curator");
  const watch = await watchSearches(await somebody(sql, "reader"), noted);
  const startWorker = () => startKillable("worker", [], { ...env, ...told, TMPDIR: folder });
  return {
    ...{ sql, server, gate, findings, startWorker },
    workers: [startWorker(), startWorker()],
    random: seeded(seed),
    watch,
    editing: { sql, insightIds, actor, random: seeded(seed), noted },
    async converges(what: string) {
      const { seconds, wrong } = await inStep(sql, what);
      findings.add({ wrong });
      return { seconds, answeredBy: (await watch.searchOnce()).engine };
    },
  };
}

async function whileStopped(trial: Trial, edits: number, minutes: number) {
  await trial.server.kill();
  const work = Promise.all([editLibrary(trial.editing, edits), pause(minutes * 60_000)]);
  const searched = await watched(trial, "stopped", work);
  await trial.server.start();
  return { ...searched, convergedAfter: await trial.converges("What changed while it was down") };
}

/** Whoever works is killed in the middle of it; others go on. */
async function whileWorkersDie(trial: Trial, edits: number) {
  const dying = trial.workers.map(async (worker) => {
    await pause(trial.random.between(0, 1000));
    await worker.kill();
    trial.startWorker();
  });
  const searched = await watched(trial, "killed", Promise.all([editLibrary(trial.editing, edits), ...dying]));
  return { ...searched, convergedAfter: await trial.converges("What changed while workers were killed") };
}

async function whileWiped(trial: Trial) {
  const searched = await watched(trial, "wiped", trial.server.wipe());
  return { ...searched, rebuiltAfter: await trial.converges("The index after the disk was lost") };
}

async function whileSpoilt(trial: Trial, mood: Exclude<GateMood, "open">) {
  trial.gate.mood = mood;
  const searched = await watched(trial, mood, pause(3000));
  const [row] = await trial.sql<{ problem: string | null }[]>`select problem from search_engines`;
  if (!row?.problem) trial.findings.add({ wrong: [`Nobody is told of a server that is spoilt: ${mood}.`] });
  trial.gate.mood = "open";
  return { mood, ...searched, problem: row?.problem, wellAfter: await trial.converges(mood) };
}

async function watched({ watch, findings }: Trial, what: string, work: Promise<unknown>) {
  const searched = await watch.during(work);
  if (searched.p95Ms > mostP95Ms)
    findings.add({ wrong: [`Searches took ${searched.p95Ms} ms (p95): ${what}.`] });
  return searched;
}

async function somebody(sql: Sql, role: Role): Promise<PersonActor> {
  const [row] = await sql<Parameters<typeof asActor>[0][]>`
    select id, name, email, role, time_zone as "timeZone", locale from people where role = ${role} limit 1`;
  if (!row) throw new Error("Nobody is here.");
  return asActor(row);
}
