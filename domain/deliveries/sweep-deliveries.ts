import { and, asc, eq, inArray, lt, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { deliveries } from "@/db/schema/deliveries";
import { readSettings } from "../people/settings";
import { enqueueSendingEach } from "./enqueue-sending";
import { databaseTime } from "./lease";
import { openLanes } from "./open-lanes";
import { type RetryPlan, retryPlan } from "./retry-plan";
import { settleDelivery } from "./settle-delivery";

const batch = 1000;

/**
 * Each minute: tries whose worker fell silent are accounted for, what has run out is cancelled, and what is due but has
 * no job (after a restore, a pause, a lost queue) gets one.
 */
export async function sweepDeliveries(plan: RetryPlan = retryPlan) {
  await db.transaction((tx) => settleExpiredLeases(tx, plan));
  await cancelUseless();
  await db.transaction(enqueueDue);
}

async function settleExpiredLeases(tx: Transaction, plan: RetryPlan) {
  const silent = await tx
    .select({
      id: deliveries.id,
      kind: deliveries.kind,
      lane: deliveries.lane,
      attempt: deliveries.attempt,
      personId: deliveries.personId,
    })
    .from(deliveries)
    .where(and(eq(deliveries.state, "sending"), lt(deliveries.leaseUntil, databaseTime)))
    .orderBy(asc(deliveries.leaseUntil))
    .limit(batch)
    .for("update", { skipLocked: true });
  const answer = "The worker fell silent while it was sending this: it may have arrived.";
  for (const tried of silent)
    await settleDelivery(tx, { ...tried, onlyOnce: false }, { outcome: "uncertain", answer }, plan);
}

async function cancelUseless() {
  await db
    .update(deliveries)
    .set({ state: "cancelled", reason: "It could not be sent in time: by now it has run out." })
    .where(and(inArray(deliveries.state, ["pending", "held"]), lt(deliveries.uselessAt, databaseTime)));
}

/** Gives every due delivery without a waiting job its job; nothing while sending is paused. */
export async function enqueueDue(tx: Transaction) {
  const lanes = openLanes();
  if (lanes.length === 0 || (await readSettings(tx)).sendingPaused) return;
  const due = await tx
    .select({ id: deliveries.id, kind: deliveries.kind, lane: deliveries.lane })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.state, "pending"),
        inArray(deliveries.lane, lanes),
        sql`coalesce(${deliveries.nextTryAt} <= ${databaseTime}, true)`,
        sql`not exists (
          select from graphile_worker.jobs
          where jobs.key = (case ${deliveries.lane} when 'slack' then 'send-slack:' else 'send-delivery:' end) || ${deliveries.id}
            and jobs.locked_at is null
        )`,
      ),
    )
    .orderBy(asc(deliveries.createdAt))
    .limit(batch);
  await enqueueSendingEach(tx, due);
}
