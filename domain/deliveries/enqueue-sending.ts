import { inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { enqueue, enqueueEach } from "@/db/queue";
import { slackMessages } from "@/db/schema/slack";
import { priorityOf } from "./delivery-kind";
import { type DeliveryLane, deliveryLanes } from "./delivery-lane";

export type Waiting = { id: string; kind: string; lane: DeliveryLane };

export const sendingJobs = { mail: "send-delivery", slack: "send-slack" } as const;

/** One waiting job a delivery, in its lane; it may start at once or when its next try is due. */
export async function enqueueSending(tx: Transaction, delivery: Waiting, runAt?: Date) {
  const [job] = await jobsFor(tx, [delivery]);
  if (!job) return;
  const { payload, ...options } = job;
  await enqueue(tx, sendingJobs[delivery.lane], payload, { ...options, runAt });
}

/** The same for many at once. */
export async function enqueueSendingEach(tx: Transaction, waiting: Waiting[]) {
  for (const lane of deliveryLanes) {
    const own = waiting.filter((one) => one.lane === lane);
    if (own.length > 0) await enqueueEach(tx, sendingJobs[lane], await jobsFor(tx, own));
  }
}

async function jobsFor(tx: Transaction, waiting: Waiting[]) {
  const queues = await slackQueues(tx, waiting);
  return waiting.map(({ id, kind, lane }) => ({
    payload: { deliveryId: id },
    key: `${sendingJobs[lane]}:${id}`,
    priority: priorityOf(kind),
    queue: queues.get(id),
  }));
}

/**
 * What goes to one workspace of Slack goes one after the other: its pace is one clock, and while one message waits for
 * it the others take up no slot, so that other workspaces go on.
 */
async function slackQueues(tx: Transaction, waiting: Waiting[]) {
  const ids = waiting.filter(({ lane }) => lane === "slack").map(({ id }) => id);
  if (ids.length === 0) return new Map<string, string>();
  const rows = await tx
    .select({ id: slackMessages.deliveryId, workspaceId: slackMessages.workspaceId })
    .from(slackMessages)
    .where(inArray(slackMessages.deliveryId, ids));
  return new Map(rows.map(({ id, workspaceId }) => [id, `slack:${workspaceId}`]));
}
