import { EventEmitter, once } from "node:events";
import { hostname } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { type Runner, run, type WorkerEvents } from "graphile-worker";
import { environment } from "@/config/environment";
import { log } from "@/config/log";
import { db } from "@/db/client";
import { enqueue, releaseJobsOfSilentWorkers, reportAlive, reportStopped } from "@/db/queue";
import { leaveMailServer } from "@/domain/deliveries/smtp-connections";
import { startEngineKeeper } from "./engine-keeper";
import { queueLog } from "./queue-log";
import { type Patience, patience } from "./task-list";
import { watchThread } from "./watch-thread";
import { lanesOf } from "./worker-lanes";

const heartbeatMs = 20_000;
/** Work in flight is told to end after the first, and left behind after the second. */
const drainMs = 20_000;
const stopMs = 25_000;
/** Nothing that a job does at a stretch takes this long. */
const busyMs = 120_000;

export type RunningWorker = {
  /** Takes no new work, waits for what is in flight, and is back after 25 seconds at the latest. */
  stop(): Promise<void>;
};

/**
 * Works on the queue and by the clock until it is stopped. Fails if the queue cannot be reached at first; a database
 * that goes away later is waited for. Signals are left to the process that calls this.
 */
export async function startWorker({
  busy = busyMs,
  ...changes
}: Partial<Patience & { busy: number }> = {}): Promise<RunningWorker> {
  const worker = `${hostname()}/${process.pid}`;
  const stopping = new AbortController();
  const begin = () => startRun(worker, { ...patience, ...changes });
  // Before the first job: that one may be what computes for ever.
  const unwatch = watchThread(busy);
  let current = await begin();
  await sweepSoon();
  const keeper = await startEngineKeeper();
  log.info({ worker }, "The worker is ready.");

  async function workUntilStopped() {
    while (!stopping.signal.aborted) {
      await Promise.race([current.broken, once(stopping.signal, "abort")]);
      await current.end();
      if (!stopping.signal.aborted) current = await startAgain(begin, stopping.signal, current);
    }
  }
  const finished = workUntilStopped();

  return {
    async stop() {
      stopping.abort();
      await Promise.all([finished, within(stopMs, keeper.stop())]);
      leaveMailServer();
      unwatch();
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

/** One life of the queue's runners: a slot that loses its database never comes back, so the whole is begun anew. */
async function startRun(worker: string, limits: Patience): Promise<Run> {
  const slots: string[] = [];
  const events: WorkerEvents = new EventEmitter();
  events.on("worker:create", (created) => slots.push(created.worker.workerId));
  const broken = new Promise<void>((resolve) => events.once("worker:fatalError", () => resolve()));

  const common = {
    connectionString: environment().DATABASE_URL,
    gracefulShutdownAbortTimeout: drainMs,
    noHandleSignals: true,
    logger: queueLog,
    events,
  };
  const runners: Runner[] = [];
  const stop = () => Promise.allSettled(runners.map((runner) => runner.stop())).then(() => {});
  try {
    for (const lane of lanesOf(worker, limits)) runners.push(await run({ ...common, ...lane }));
  } catch (error) {
    await stop().catch(() => {});
    throw error;
  }
  const ended = runners.map(({ promise }) =>
    promise.catch((error) => log.error({ err: error }, "The queue's runner broke.")),
  );
  await beat(slots);
  const heartbeat = setInterval(() => void beat(slots), heartbeatMs);

  return {
    broken: Promise.race([broken, ...ended]),
    async end() {
      clearInterval(heartbeat);
      const inTime = await within(stopMs, stop());
      if (!inTime) log.warn({ worker }, "Some work did not end in time and is left to another worker.");
      await reportStopped(slots).catch(() => {});
    },
  };
}

async function startAgain(begin: () => Promise<Run>, stopping: AbortSignal, fallback: Run): Promise<Run> {
  while (!stopping.aborted) {
    await sleep(1000);
    try {
      return await begin();
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
