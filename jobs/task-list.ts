import { setTimeout as sleep } from "node:timers/promises";
import type { TaskList } from "graphile-worker";
import type { JobPayloads } from "@/db/queue";
import { handlers, type JobContext } from "./handlers";

/** How long a job may take, in milliseconds, before it counts as failed and its slot is given to others. */
export type Patience = { job: number; longJob: number };

const minute = 60_000;
export const patience: Patience = { job: 15 * minute, longJob: 12 * 60 * minute };

/** What works through a whole library, an archive or everybody. */
const long: (keyof JobPayloads)[] = [
  ...(["check-import", "store-import", "check-people", "invite-people"] as const),
  ...(["sweep-index", "rebuild-index", "compare-engine"] as const),
  ...(["plan-reminders", "tend-reminders", "plan-digests"] as const),
];

/** The handlers as the queue calls them. Payloads were typed when they were queued. */
export function taskList(worker: string, { job, longJob }: Patience): TaskList {
  return Object.fromEntries(
    Object.entries(handlers).map(([name, handle]) => [
      name,
      (payload, helpers) => {
        const most = (long as string[]).includes(name) ? longJob : job;
        return within(most, helpers.abortSignal, (signal) => {
          const context: JobContext = { now: new Date(), worker, signal };
          return (handle as (payload: unknown, context: JobContext) => Promise<void>)(payload, context);
        });
      },
    ]),
  );
}

/** A job that hangs cannot be ended, but it is told to, and nobody waits for it any longer. */
async function within(
  most: number,
  stopping: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<void>,
) {
  const [tooLong, done] = [new AbortController(), new AbortController()];
  const limit = async () => {
    await sleep(most, undefined, { signal: done.signal });
    const error = new Error(`It did not end within ${Math.round(most / 1000)} seconds.`);
    tooLong.abort(error);
    throw error;
  };
  const signal = stopping ? AbortSignal.any([stopping, tooLong.signal]) : tooLong.signal;
  try {
    await Promise.race([work(signal), limit()]);
  } finally {
    done.abort();
  }
}
