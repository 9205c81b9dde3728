import type { JobPayloads } from "@/db/queue";
import type { EventOf } from "./request-shape";
import type { Workspace } from "./workspace";

/** Somebody opened Tidemark's home in Slack: has it drawn, at most once in ten seconds. */
export async function noteHomeOpened(
  _workspace: Workspace,
  _event: EventOf<"app_home_opened">,
  _now: Date,
): Promise<void> {}

/** Draws somebody's home: what is due, what comes up, how they want to be asked. */
export async function publishHome(_home: JobPayloads["slack-home"], _now: Date): Promise<void> {}
