import { and, count, gt, inArray, isNull, or, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { deliveries } from "@/db/schema/deliveries";
import type { Actor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { mustAdminister } from "../people/person-policy";
import { conflict } from "../refusal";
import { fits } from "./delivery-filter";
import type { StepManyInput } from "./delivery-input";
import type { DeliveryFilter } from "./delivery-query";
import { type DeliveryStep, deliverySteps, statesFor } from "./delivery-step";
import { enqueueSendingEach } from "./enqueue-sending";
import { openLanes } from "./open-lanes";
import { changes, past } from "./step-delivery";

/** Of the messages that fit, to how many each step would happen; for administrators, before they decide. */
export async function countSteps(actor: Actor, filter: DeliveryFilter, now: Date) {
  mustAdminister(actor, "decide about deliveries");
  const counts = await Promise.all(
    deliverySteps.map(async (step) => {
      const [row] = await db
        .select({ count: count() })
        .from(deliveries)
        .where(affectedBy(step, filter, now));
      return [step, row?.count ?? 0] as const;
    }),
  );
  return Object.fromEntries(counts) as Record<DeliveryStep, number>;
}

/**
 * One step for every message that fits, all or none; refused when they are not as many any more as the administrator was
 * told, by more than goes out meanwhile. Those that are being sent this moment go out.
 */
export async function stepDeliveries(
  actor: Actor,
  { step, count: told, ...filter }: StepManyInput,
  now: Date,
) {
  mustAdminister(actor, "decide about deliveries");
  return db.transaction(async (tx) => {
    const change = changes[step];
    const changed = await tx
      .update(deliveries)
      .set(change)
      .where(affectedBy(step, filter, now))
      .returning({ id: deliveries.id, kind: deliveries.kind, lane: deliveries.lane });
    if (changed.length > told)
      throw conflict(
        `By now it is ${changed.length} messages instead of ${told}. Nothing was changed: look again.`,
      );
    if (changed.length === 0) throw conflict("None of these messages is left to decide about. Look again.");
    if (change.state === "pending") await enqueueSendingEach(tx, changed);
    await recordAudit(
      tx,
      actor,
      `delivery.many-${past[step]}`,
      { kind: "delivery", id: "many" },
      { after: { messages: changed.length, ...filter } },
    );
    return changed.length;
  });
}

function affectedBy(step: DeliveryStep, filter: DeliveryFilter, now: Date): SQL | undefined {
  const wanted = and(fits(filter), inArray(deliveries.state, [...statesFor(step)]));
  if (changes[step].state !== "pending") return wanted;
  // What has run out, and what nobody can be given, would be sent in vain.
  const sendable = inArray(deliveries.lane, openLanes());
  return and(wanted, sendable, or(isNull(deliveries.uselessAt), gt(deliveries.uselessAt, now)));
}
