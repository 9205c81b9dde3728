import { and, eq, gt, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { cards } from "@/db/schema/reminders";
import { cancelDeliveriesOf } from "../deliveries/cancel-deliveries";
import { showInSlack } from "./show-in-slack";

/**
 * Takes back what a person was asked and has not opened, because they want a break or none at all: it counts neither
 * as asked nor as left unopened. What waits to be sent is not.
 */
export async function withdrawQuestions(tx: Transaction, personId: string, reason: string, now: Date) {
  const withdrawn = await tx
    .update(cards)
    .set({ state: "withdrawn", closedAt: now })
    .where(and(eq(cards.personId, personId), eq(cards.state, "open"), isNull(cards.openedAt)))
    .returning({ deliveryId: cards.deliveryId });
  await showInSlack(
    tx,
    withdrawn.map(({ deliveryId }) => deliveryId),
  );
  await cancelDeliveriesOf(tx, personId, "questions", reason);
}

/** Puts back what was withdrawn at these very moments and is not too late, when somebody changes their mind. */
export async function bringBackQuestions(tx: Transaction, personId: string, at: Date[], today: string) {
  if (at.length === 0) return;
  const again = await tx
    .update(cards)
    .set({ state: "open", closedAt: null })
    .where(
      and(
        eq(cards.personId, personId),
        eq(cards.state, "withdrawn"),
        inArray(cards.closedAt, at),
        gt(cards.closesOn, today),
      ),
    )
    .returning({ deliveryId: cards.deliveryId });
  await showInSlack(
    tx,
    again.map(({ deliveryId }) => deliveryId),
  );
}
