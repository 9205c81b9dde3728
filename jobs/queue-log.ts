import { Logger } from "graphile-worker";
import { log } from "@/config/log";

/** What the queue reports, in our log: successes only when debugging, and never a payload. */
export const queueLog = new Logger((scope) => (level, message, meta) => {
  const facts = { task: scope.taskIdentifier, job: scope.jobId, slot: scope.workerId };
  const [sentence = ""] = message.split("\n");
  if (level === "error") log.error({ ...facts, err: meta?.error }, sentence);
  else if (level === "warning") log.warn(facts, sentence);
  else log.debug(facts, sentence);
});
