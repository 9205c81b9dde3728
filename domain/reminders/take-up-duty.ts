import type { Transaction } from "@/db/client";
import { keepers } from "@/db/schema/reminders";
import type { Card } from "./answerable";

/**
 * After somebody took back that an insight is not for them, which had ended that it was entrusted to them: it is again,
 * by their own wish. `placePairs` follows every such turn and asks them as before.
 */
export async function takeUpDuty(tx: Transaction, { personId, insightId, reason }: Card, now: Date) {
  if (reason !== "keep") return;
  const kept = { insightId, personId, origin: "volunteer" as const, since: now };
  await tx.insert(keepers).values(kept).onConflictDoNothing();
}
