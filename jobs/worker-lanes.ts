import type { RunnerOptions } from "graphile-worker";
import { environment } from "@/config/environment";
import type { JobPayloads } from "@/db/queue";
import { slackSetup } from "@/domain/slack/slack-setup";
import { cronItems } from "./schedule";
import { type Patience, taskList } from "./task-list";

type Lane = Pick<RunnerOptions, "concurrency" | "taskList" | "parsedCronItems">;

const mail: (keyof JobPayloads)[] = ["send-delivery"];
const slack: (keyof JobPayloads)[] = ["send-slack"];
/** Slack allows about one call a second: more slots would only wait. */
const slackSlots = 4;

/**
 * Mail has slots of its own, one a connection, and so have messages to Slack: ten thousand digests hold up nothing else,
 * and nothing else holds up a sign-in mail. Within a lane the priority of a job decides.
 */
export function lanesOf(worker: string, patience: Patience): Lane[] {
  const { WORKER_CONCURRENCY, MAIL_CONNECTIONS } = environment();
  const hasSlack = slackSetup() !== null;
  const tasks = Object.entries(taskList(worker, patience));
  const only = (names: string[]) => Object.fromEntries(tasks.filter(([name]) => names.includes(name)));
  const others = tasks
    .map(([name]) => name)
    .filter((name) => ![...mail, ...slack].some((own) => own === name));
  const lanes: Lane[] = [
    {
      concurrency: WORKER_CONCURRENCY,
      taskList: only(others),
      parsedCronItems: cronItems.filter(({ task }) => hasSlack || task !== "sweep-slack"),
    },
    { concurrency: MAIL_CONNECTIONS, taskList: only(mail), parsedCronItems: [] },
  ];
  if (hasSlack) lanes.push({ concurrency: slackSlots, taskList: only(slack), parsedCronItems: [] });
  return lanes;
}
