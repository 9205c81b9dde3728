import { eq } from "drizzle-orm";
import type { PgUpdateSetSource } from "drizzle-orm/pg-core";
import { db, type Transaction } from "@/db/client";
import { deliveries } from "@/db/schema/deliveries";
import type { Actor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { mustAdminister } from "../people/person-policy";
import { conflict, notFound } from "../refusal";
import type { DeliveryInput } from "./delivery-input";
import { type DeliveryStep, isStepOf, whyInVain } from "./delivery-step";
import { enqueueSending } from "./enqueue-sending";

/** What each step leaves behind; here and where it is taken for many at once. */
export const changes = {
  retry: { state: "pending", nextTryAt: null, reason: "To be sent again." },
  hold: { state: "held", nextTryAt: null, reason: "Held back by hand." },
  release: { state: "pending", nextTryAt: null, reason: "Released by hand." },
  cancel: { state: "cancelled", nextTryAt: null, reason: "Cancelled by hand." },
} as const satisfies Record<DeliveryStep, Change>;

/** Sends a message again that failed or is uncertain. It is the same message: whoever got it already can tell. */
export async function retryDelivery(actor: Actor, input: DeliveryInput, now: Date) {
  await step(actor, input, "retry", now);
}

/** Keeps a waiting message back until it is released. */
export async function holdDelivery(actor: Actor, input: DeliveryInput, now: Date) {
  await step(actor, input, "hold", now);
}

/** Lets a message go that was held back, or that was kept while there was no mail server. */
export async function releaseDelivery(actor: Actor, input: DeliveryInput, now: Date) {
  await step(actor, input, "release", now);
}

/** Takes a message back that need not go out any more. */
export async function cancelDelivery(actor: Actor, input: DeliveryInput, now: Date) {
  await step(actor, input, "cancel", now);
}

type Change = PgUpdateSetSource<typeof deliveries> & { state: "pending" | "held" | "cancelled" };

export const past = { retry: "retried", hold: "held", release: "released", cancel: "cancelled" } as const;

async function step(actor: Actor, { deliveryId }: DeliveryInput, name: DeliveryStep, now: Date) {
  const change = changes[name];
  mustAdminister(actor, "decide about deliveries");
  await db.transaction(async (tx) => {
    const before = await lock(tx, deliveryId);
    if (!isStepOf(before.state, name))
      throw conflict("This message has moved on in the meantime. Look at what it is now.");
    const inVain = change.state === "pending" ? whyInVain(before, now) : null;
    if (inVain) throw conflict(inVain);
    await tx.update(deliveries).set(change).where(eq(deliveries.id, deliveryId));
    if (change.state === "pending") {
      const { kind, lane } = before;
      await enqueueSending(tx, { id: deliveryId, kind, lane });
    }
    await recordAudit(
      tx,
      actor,
      `delivery.${past[name]}`,
      { kind: "delivery", id: deliveryId },
      { before: { state: before.state }, after: { state: change.state } },
    );
  });
}

async function lock(tx: Transaction, deliveryId: string) {
  const [row] = await tx
    .select({
      ...{ kind: deliveries.kind, lane: deliveries.lane },
      ...{ state: deliveries.state, uselessAt: deliveries.uselessAt },
    })
    .from(deliveries)
    .where(eq(deliveries.id, deliveryId))
    .for("update");
  if (!row) throw notFound("message");
  return row;
}
