import type { Transaction } from "@/db/client";
import { enqueue, type JobPayloads } from "@/db/queue";

/** Has somebody's home drawn when its turn comes: once, however often something happens until then. */
export async function queueHome(tx: Transaction, home: JobPayloads["slack-home"], runAt?: Date) {
  await enqueue(tx, "slack-home", home, { key: `slack-home:${home.workspaceId}:${home.slackUserId}`, runAt });
}
