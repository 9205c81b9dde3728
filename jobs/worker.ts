import { EventEmitter, once } from "node:events";
import { hostname } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { run, type WorkerEvents } from "graphile-worker";
import { environment } from "@/config/environment";
import { log } from "@/config/log";
import { db } from "@/db/client";
import { enqueue, releaseJobsOfSilentWorkers, reportAlive, reportStopped } from "@/db/queue";
import { startEngineKeeper } from "./engine-keeper";
import { queueLog } from "./queue-log";
import { cronItems } from "./schedule";
import { taskList } from "./task-list";

const heartbeatMs = 20_000;
/** Work in flight is told to end after the first, and left behind after the second. */
const drainMs = 20_000;
const stopMs = 25_000;

export type RunningWorker = {
  /** Takes no new work, waits for what is in flight, and is back after 25 seconds at the latest. */
  stop(): Promise<void>;
};

/**
 * Works on the queue and by the clock until it is stopped. Fails if the queue cannot be reached at first; a database
 * that goes away later is waited for. Signals are left to the process that calls this.
 */
export async function startWorker(): Promise<RunningWorker> {
  const worker = `${hostname()}/${process.pid}`;
  const stopping = new AbortController();
  let current = await startRun(worker);
  await sweepSoon();
  const keeper = await startEngineKeeper();
  log.info({ worker }, "The worker is ready.");

  async function workUntilStopped() {
    while (!stopping.signal.aborted) {
      await Promise.race([current.broken, once(stopping.signal, "abort")]);
      await current.end();
      if (!stopping.signal.aborted) current = await startAgain(worker, stopping.signal, current);
    }
  }
  const finished = workUntilStopped();

  return {
    async stop() {
      stopping.abort();
      await Promise.all([finished, within(stopMs, keeper.stop())]);
    },
  };
}

/** What an update of Tidemark left to be indexed should not wait for the hour; if it cannot be asked for now, it does. */
async function sweepSoon() {
  try {
    await db.transaction((tx) => enqueue(tx, "sweep-index", {}, { key: "clock:sweep-index" }));
  } catch (error) {
    log.warn({ err: error }, "The search index is looked through by the hour instead of now.");
  }
}

type Run = { broken: Promise<void>; end: () => Promise<void> };

/** One life of the queue's runner: a slot that loses its database never comes back, so the whole is begun anew. */
async function startRun(worker: string): Promise<Run> {
  const slots: string[] = [];
  const events: WorkerEvents = new EventEmitter();
  events.on("worker:create", (created) => slots.push(created.worker.workerId));
  const broken = new Promise<void>((resolve) => events.once("worker:fatalError", () => resolve()));

  const runner = await run({
    connectionString: environment().DATABASE_URL,
    concurrency: environment().WORKER_CONCURRENCY,
    gracefulShutdownAbortTimeout: drainMs,
    noHandleSignals: true,
    taskList: taskList(worker),
    parsedCronItems: cronItems,
    logger: queueLog,
    events,
  });
  const ended = runner.promise.catch((error) => log.error({ err: error }, "The queue's runner broke."));
  await beat(slots);
  const heartbeat = setInterval(() => void beat(slots), heartbeatMs);

  return {
    broken: Promise.race([broken, ended]),
    async end() {
      clearInterval(heartbeat);
      const inTime = await within(stopMs, runner.stop());
      if (!inTime) log.warn({ worker }, "Some work did not end in time and is left to another worker.");
      await reportStopped(slots).catch(() => {});
    },
  };
}

async function startAgain(worker: string, stopping: AbortSignal, fallback: Run): Promise<Run> {
  while (!stopping.aborted) {
    await sleep(1000);
    try {
      return await startRun(worker);
    } catch (error) {
      log.warn({ err: error }, "The queue cannot be reached; trying again.");
    }
  }
  return fallback;
}

async function beat(slots: string[]) {
  try {
    await reportAlive(slots);
    const silent = await releaseJobsOfSilentWorkers();
    if (silent.length > 0) log.warn({ silent }, "Jobs of silent workers were given back to the queue.");
  } catch (error) {
    log.warn({ err: error }, "The worker could not say that it lives.");
  }
}

async function within(milliseconds: number, work: Promise<void>) {
  const timeOut = new AbortController();
  const done = work.then(
    () => true,
    () => true,
  );
  const late = sleep(milliseconds, false, { signal: timeOut.signal }).catch(() => false);
  const inTime = await Promise.race([done, late]);
  timeOut.abort();
  return inTime;
}
