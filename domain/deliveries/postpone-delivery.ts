import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { deliveries } from "@/db/schema/deliveries";
import { enqueueSending, type Waiting } from "./enqueue-sending";
import { databaseTimeIn } from "./lease";

/** Puts a message that nobody has begun to send back into the queue, for later. */
export async function postponeDelivery({ id, kind, lane }: Waiting, waitMs: number) {
  await db.transaction(async (tx) => {
    const [waiting] = await tx
      .update(deliveries)
      .set({ nextTryAt: waitMs > 0 ? databaseTimeIn(waitMs) : null })
      .where(and(eq(deliveries.id, id), eq(deliveries.state, "pending")))
      .returning({ nextTryAt: deliveries.nextTryAt });
    if (waiting) await enqueueSending(tx, { id, kind, lane }, waiting.nextTryAt ?? undefined);
  });
}
