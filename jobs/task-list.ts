import type { TaskList } from "graphile-worker";
import { handlers, type JobContext } from "./handlers";

/** The handlers as the queue calls them. Payloads were typed when they were queued. */
export function taskList(worker: string): TaskList {
  return Object.fromEntries(
    Object.entries(handlers).map(([name, handle]) => [
      name,
      (payload, helpers) => {
        const signal = helpers.abortSignal ?? new AbortController().signal;
        const context: JobContext = { now: new Date(), worker, signal };
        return (handle as (payload: unknown, context: JobContext) => Promise<void>)(payload, context);
      },
    ]),
  );
}
