import type { RunnerOptions } from "graphile-worker";
import { environment } from "@/config/environment";
import type { JobPayloads } from "@/db/queue";
import { cronItems } from "./schedule";
import { type Patience, taskList } from "./task-list";

type Lane = Pick<RunnerOptions, "concurrency" | "taskList" | "parsedCronItems">;

const mail: (keyof JobPayloads)[] = ["send-delivery"];

/**
 * Mail has slots of its own, one a connection: ten thousand digests hold up nothing else, and nothing else holds up a
 * sign-in mail. Within a lane the priority of a job decides.
 */
export function lanesOf(worker: string, patience: Patience): Lane[] {
  const { WORKER_CONCURRENCY, MAIL_CONNECTIONS } = environment();
  const tasks = Object.entries(taskList(worker, patience));
  const isMail = ([name]: [string, unknown]) => (mail as string[]).includes(name);
  return [
    {
      concurrency: WORKER_CONCURRENCY,
      taskList: Object.fromEntries(tasks.filter((task) => !isMail(task))),
      parsedCronItems: cronItems,
    },
    {
      concurrency: MAIL_CONNECTIONS,
      taskList: Object.fromEntries(tasks.filter(isMail)),
      parsedCronItems: [],
    },
  ];
}
