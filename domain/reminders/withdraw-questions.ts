import { and, eq, gt, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { cards } from "@/db/schema/reminders";
import { cancelDeliveriesOf } from "../deliveries/cancel-deliveries";

/**
 * Takes back what a person was asked and has not opened, because they want a break or none at all: it counts neither
 * as asked nor as left unopened. What waits to be mailed is not sent.
 */
export async function withdrawQuestions(tx: Transaction, personId: string, reason: string, now: Date) {
  await tx
    .update(cards)
    .set({ state: "withdrawn", closedAt: now })
    .where(and(eq(cards.personId, personId), eq(cards.state, "open"), isNull(cards.openedAt)));
  await cancelDeliveriesOf(tx, personId, "questions", reason);
}

/** Puts back what was withdrawn at these very moments and is not too late, when somebody changes their mind. */
export async function bringBackQuestions(tx: Transaction, personId: string, at: Date[], today: string) {
  if (at.length === 0) return;
  await tx
    .update(cards)
    .set({ state: "open", closedAt: null })
    .where(
      and(
        eq(cards.personId, personId),
        eq(cards.state, "withdrawn"),
        inArray(cards.closedAt, at),
        gt(cards.closesOn, today),
      ),
    );
}
