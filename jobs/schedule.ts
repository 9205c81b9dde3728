import { parseCronItems } from "graphile-worker";
import type { JobPayloads } from "@/db/queue";

/** Everything that happens by the clock, in UTC. Jobs wake often; what is due they compute from the data. */
const timetable = {
  "sweep-deliveries": "* * * * *",
  "sweep-index": "23 * * * *",
  "compare-engine": "47 2 * * *",
  "seal-audit": "* * * * *",
  "forget-expired": "17 3 * * *",
  "purge-trash": "37 3 * * *",
  "tend-causes": "7 5 * * *",
  "keep-files": "*/5 * * * *",
  "note-milestones": "12 * * * *",
  "plan-reminders": "*/5 * * * *",
  "plan-digests": "*/5 * * * *",
  "read-bounces": "*/5 * * * *",
  "sweep-slack": "* * * * *",
  "tend-reminders": "27 1 * * *",
} satisfies Partial<Record<keyof JobPayloads, string>>;

/** One waiting job a task: a slow run is not followed by a queue of late ones. */
export const cronItems = parseCronItems(
  Object.entries(timetable).map(([task, match]) => ({
    task,
    match,
    identifier: task,
    options: { backfillPeriod: 0, maxAttempts: 3, jobKey: `clock:${task}` },
  })),
);
