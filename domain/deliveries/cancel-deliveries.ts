import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { deliveries } from "@/db/schema/deliveries";

/** Takes back whatever still waits to be sent to a person, with the reason; what is being sent this moment goes out. */
export async function cancelDeliveriesTo(tx: Transaction, personId: string, reason: string) {
  await tx
    .update(deliveries)
    .set({ state: "cancelled", reason, nextTryAt: null })
    .where(
      and(eq(deliveries.personId, personId), inArray(deliveries.state, ["pending", "held", "uncertain"])),
    );
}
