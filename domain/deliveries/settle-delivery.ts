import { and, count, eq, sql } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import { environment } from "@/config/environment";
import type { Database, Transaction } from "@/db/client";
import { deliveries, deliveryAttempts } from "@/db/schema/deliveries";
import type { BounceKind } from "./bounce-kind";
import { stillHeld } from "./claim-delivery";
import type { DeliveryLane } from "./delivery-lane";
import { enqueueSending } from "./enqueue-sending";
import type { Verdict } from "./judge-answer";
import { databaseTime, databaseTimeIn } from "./lease";
import { noteBounce } from "./note-bounce";
import type { RetryPlan } from "./retry-plan";

export type Tried = {
  id: string;
  kind: string;
  lane: DeliveryLane;
  attempt: number;
  personId: string | null;
  onlyOnce: boolean;
};

type Change = PgUpdateSetSource<typeof deliveries>;
type Result = {
  outcome: "sent" | "uncertain" | "failed" | "retry" | "later";
  answer: string;
  bounce?: BounceKind | null;
};

/**
 * Writes what one try came to, and plans the next where there is to be one. False when the try is no longer the
 * current one: a worker that comes back late changes nothing.
 */
export async function settleDelivery(tx: Transaction, tried: Tried, verdict: Verdict, plan: RetryPlan) {
  switch (verdict.outcome) {
    case "sent":
      return settleSent(tx, tried, verdict);
    case "failed":
      return giveUp(tx, tried, { state: "failed" }, verdict);
    case "uncertain":
      return doubt(tx, tried, verdict, plan);
    case "retry":
      return tryLater(tx, tried, verdict, plan, { state: "failed" });
    case "later":
      return again(tx, tried, verdict, verdict.waitMs);
    case "given-back":
      return again(tx, tried, { outcome: "retry", answer: "Not sent yet: the worker was stopping." }, 0);
  }
}

/** Written down at once, in a statement of its own: the sooner it stands there, the less is uncertain after a crash. */
export const settleSent = (database: Database, tried: Tried, answered: Result) =>
  close(database, tried, { state: "sent", sentAt: databaseTime }, answered);

type Doubt = Extract<Verdict, { outcome: "uncertain" }>;

/**
 * It may have arrived. A mail sent again is the same message; held, an administrator decides. A message to Slack would be
 * another one: whoever tries again looks first whether it is there.
 */
async function doubt(tx: Transaction, tried: Tried, verdict: Doubt, plan: RetryPlan) {
  const uncertain: Change = { state: "uncertain", wasUncertain: true };
  const isHeld = tried.lane === "mail" && environment().MAIL_UNCERTAIN === "hold";
  if (isHeld || verdict.isFinal) return close(tx, tried, uncertain, verdict);
  return tryLater(tx, tried, verdict, plan, uncertain, { wasUncertain: true });
}

async function tryLater(
  tx: Transaction,
  tried: Tried,
  result: Result,
  plan: RetryPlan,
  last: Change,
  marks: Change = {},
) {
  const delay = tried.onlyOnce ? null : plan.delayAfter(await countTries(tx, tried));
  if (delay !== null) return again(tx, tried, result, delay, marks);
  return giveUp(tx, tried, last, result);
}

/** To wait, as one was asked to, is no try. */
async function countTries(tx: Transaction, { id, lane, attempt }: Tried) {
  if (lane === "mail") return attempt;
  const [waited] = await tx
    .select({ times: count() })
    .from(deliveryAttempts)
    .where(and(eq(deliveryAttempts.deliveryId, id), eq(deliveryAttempts.outcome, "later")));
  return attempt - (waited?.times ?? 0);
}

async function giveUp(tx: Transaction, tried: Tried, change: Change, result: Result) {
  const current = await close(tx, tried, change, result);
  const { answer, bounce: kind } = result;
  if (!current || !kind) return current;
  const key = `smtp:${tried.id}:${tried.attempt}`;
  const { id: deliveryId, personId } = tried;
  await noteBounce(tx, { key, personId, deliveryId, address: current.address, kind, source: "smtp", answer });
  return current;
}

async function again(tx: Transaction, tried: Tried, result: Result, delay: number, marks: Change = {}) {
  const nextTryAt = databaseTimeIn(delay);
  const current = await close(tx, tried, { ...marks, state: "pending", nextTryAt }, result);
  if (current?.nextTryAt) await enqueueSending(tx, tried, current.nextTryAt);
  return current;
}

/** One statement, since it is made for every message. */
async function close(tx: Database, tried: Tried, change: Change, { outcome, answer }: Result) {
  const current = tx.$with("current").as(
    tx
      .update(deliveries)
      .set({ ...change, leaseUntil: null, reason: answer })
      .where(stillHeld(tried))
      .returning({
        state: deliveries.state,
        nextTryAt: deliveries.nextTryAt,
        address: deliveries.recipientAddress,
      }),
  );
  const ended = tx.$with("ended").as(
    tx
      .update(deliveryAttempts)
      .set({ endedAt: databaseTime, outcome, answer })
      .where(
        and(
          eq(deliveryAttempts.deliveryId, tried.id),
          eq(deliveryAttempts.attempt, tried.attempt),
          sql`exists (select from current)`,
        ),
      )
      .returning({ attempt: deliveryAttempts.attempt }),
  );
  const [settled] = await tx.with(current, ended).select().from(current);
  return settled ?? null;
}
