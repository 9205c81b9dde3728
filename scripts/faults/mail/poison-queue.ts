import { setTimeout as pause } from "node:timers/promises";
import type { PersonActor } from "@/domain/actor";
import {
  beginAgain,
  isThrough,
  letLeasesRunOut,
  letSilencePass,
  type OutboxTrial,
  queueForEverybody,
  states,
  until,
} from "./outbox-trial";
import { poisonous } from "./poison";
import { startMailWorker, type WorkerProcess } from "./worker-process";

const most = 25;
/** What was under way when its worker was ended is sent again soon. */
const faults = "poison hurry";

/**
 * F22: jobs that throw, hang or compute for ever are tried no oftener than they may be, each time later, while everybody
 * else's mail goes out; administrators see them with the reason, and can have them tried again. `tries` of the 25 are
 * made; waiting for the next one is cut short.
 */
export async function poisonQueue(trial: OutboxTrial, { people, tries }: { people: number; tries: number }) {
  const { sql, sink } = trial;
  await beginAgain(trial);
  sink.manners.thinkMs = 10;
  const [wrong, seen] = [[] as string[], new Map<string, Tried>()];
  for (const name of poisonous) {
    await sql`select graphile_worker.add_job(${name}, '{}'::json, max_attempts => ${most}, job_key => ${`clock:${name}`})`;
    await sql`update graphile_worker._private_jobs set attempts = ${most - tries} where key = ${`clock:${name}`}`;
  }
  await queueForEverybody(people);
  let worker = await startMailWorker(trial, faults);
  const began = Date.now();
  while (!(await areGivenUp(trial)) && Date.now() - began < tries * 60_000) {
    worker = await startedAgain(trial, worker);
    await cutWaitingShort(trial, seen, wrong);
    await pause(100);
  }
  const jobs = await look(trial);
  for (const { task, attempts } of jobs)
    if (attempts !== most) wrong.push(`${task} was tried ${attempts} times.`);
  if ((await until(() => isThrough(trial), 120_000)) === null) wrong.push("Other people's mail waits.");
  await worker.kill();
  const actor = await anAdministrator(trial);
  wrong.push(...(await unseen(actor)));
  wrong.push(...(await triedAgain(trial, actor)));
  return {
    ...{ what: "poison in the queue: throws, hangs, computes", tries, people, states: await states(sql) },
    ...{
      seconds: Math.round((Date.now() - began) / 1000),
      jobs: jobs.map(({ task, error }) => ({ task, error })),
    },
    ...{ lost: [], wrong },
  };
}

type Job = { task: string; attempts: number; error: string | null; runAt: number; isLocked: boolean };

const look = ({ sql }: OutboxTrial) => sql<Job[]>`
  select task_identifier as task, attempts, last_error as error, locked_at is not null as "isLocked",
    extract(epoch from run_at)::float8 as "runAt"
  from graphile_worker.jobs where task_identifier = any(${poisonous}) order by task_identifier`;

const areGivenUp = async (trial: OutboxTrial) =>
  (await look(trial)).every(({ attempts, isLocked }) => attempts >= most && !isLocked);

/** Whoever computes for ever is ended, and the launcher starts a worker anew; the silence of the dead is cut short. */
async function startedAgain(trial: OutboxTrial, worker: WorkerProcess) {
  if (!worker.hasEnded()) return worker;
  await letSilencePass(trial.sql);
  await letLeasesRunOut(trial.sql);
  return startMailWorker(trial, faults);
}

type Tried = { attempts: number; runAt: number };

/** A try that has failed makes the next one wait, the longer the more there were; then it need not wait for real. */
async function cutWaitingShort(trial: OutboxTrial, seen: Map<string, Tried>, wrong: string[]) {
  for (const { task, attempts, error, runAt, isLocked } of await look(trial)) {
    const before = seen.get(task);
    if (isLocked || error === null || attempts >= most || before?.attempts === attempts) continue;
    // It began no sooner than the wait before was cut to; the first of all may be repeated at once.
    if (before && runAt - before.runAt < Math.exp(Math.min(attempts, 10)))
      wrong.push(`${task} does not wait after try ${attempts}.`);
    const [cut] = await trial.sql<{ runAt: number }[]>`
      update graphile_worker._private_jobs set run_at = now()
      where key = ${`clock:${task}`} and locked_at is null and attempts = ${attempts}
      returning extract(epoch from run_at)::float8 as "runAt"`;
    if (cut) seen.set(task, { attempts, runAt: cut.runAt });
  }
}

async function anAdministrator({ installation, sql }: OutboxTrial): Promise<PersonActor> {
  const { asActor } = await import("@/domain/access/person-actor");
  const [member] = await installation.signedIn(1, "admin");
  const [row] = await sql<Parameters<typeof asActor>[0][]>`
    select id, name, email, role, time_zone as "timeZone", locale from people where id = ${member?.id ?? ""}`;
  if (!row) throw new Error("Nobody is here.");
  return asActor(row);
}

async function unseen(actor: PersonActor) {
  const { listStuckJobs } = await import("@/domain/list-stuck-jobs");
  const shown = await listStuckJobs(actor);
  const missing = poisonous.filter(
    (name) => !shown.some(({ task, reason }) => task === name && reason !== ""),
  );
  return missing.map((name) => `${name} is not shown with its reason.`);
}

/** The button, once what was wrong has been mended. */
async function triedAgain(trial: OutboxTrial, actor: PersonActor) {
  const { listStuckJobs } = await import("@/domain/list-stuck-jobs");
  const { retryJob } = await import("@/domain/retry-job");
  await letSilencePass(trial.sql);
  for (const { id } of await listStuckJobs(actor)) await retryJob(actor, { jobId: id }, new Date());
  const worker = await startMailWorker(trial);
  const seconds = await until(async () => (await look(trial)).length === 0, 60_000);
  await worker.stop();
  return seconds === null ? ["What is tried again does not end well."] : [];
}
