import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { deliveries, deliveryAttempts } from "@/db/schema/deliveries";
import { people } from "@/db/schema/people";
import type { Actor } from "../actor";
import { mustAdminister } from "../people/person-policy";
import { stepsFor } from "./delivery-step";
import { shownSubject } from "./shown-subject";

/**
 * One message with every try to send it and what can be done with it, for administrators; what it says is read by
 * `read-mail.ts`.
 */
export async function findDelivery(actor: Actor, deliveryId: string, now: Date) {
  mustAdminister(actor, "see the deliveries");
  const [row] = await db
    .select({
      id: deliveries.id,
      kind: deliveries.kind,
      lane: deliveries.lane,
      personId: deliveries.personId,
      personName: people.name,
      /** Why nothing but sign-in mails goes to them, if so. */
      pausedBecause: people.mailPausedReason,
      recipientName: deliveries.recipientName,
      recipientAddress: deliveries.recipientAddress,
      subject: deliveries.subject,
      messageId: deliveries.messageId,
      state: deliveries.state,
      reason: deliveries.reason,
      wasUncertain: deliveries.wasUncertain,
      createdAt: deliveries.createdAt,
      nextTryAt: deliveries.nextTryAt,
      uselessAt: deliveries.uselessAt,
      sentAt: deliveries.sentAt,
    })
    .from(deliveries)
    .leftJoin(people, eq(people.id, deliveries.personId))
    .where(eq(deliveries.id, deliveryId));
  if (!row) return null;
  const attempts = await db
    .select()
    .from(deliveryAttempts)
    .where(eq(deliveryAttempts.deliveryId, deliveryId))
    .orderBy(asc(deliveryAttempts.attempt));
  return { ...row, subject: shownSubject(actor, row), attempts, steps: stepsFor(row, now) };
}
