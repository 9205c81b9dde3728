import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { deliveries } from "@/db/schema/deliveries";
import type { DeliveryKind } from "./delivery-kind";

/** Takes back whatever still waits to be sent to a person, with the reason; what is being sent this moment goes out. */
export async function cancelDeliveriesTo(tx: Transaction, personId: string, reason: string) {
  await tx
    .update(deliveries)
    .set({ state: "cancelled", reason, nextTryAt: null })
    .where(
      and(eq(deliveries.personId, personId), inArray(deliveries.state, ["pending", "held", "uncertain"])),
    );
}

/** Takes back what waits to be sent to a person about one thing, because they do not want it any more. */
export async function cancelDeliveriesOf(
  tx: Transaction,
  personId: string,
  kind: DeliveryKind,
  reason: string,
) {
  await tx
    .update(deliveries)
    .set({ state: "cancelled", reason, nextTryAt: null })
    .where(
      and(
        eq(deliveries.personId, personId),
        eq(deliveries.kind, kind),
        inArray(deliveries.state, ["pending", "held", "uncertain", "kept"]),
      ),
    );
}

/** Takes back messages by what makes them one, when what they say holds no longer; kept ones as well. */
export async function cancelDeliveriesWith(tx: Transaction, keys: string[], reason: string) {
  if (keys.length === 0) return;
  await tx
    .update(deliveries)
    .set({ state: "cancelled", reason, nextTryAt: null })
    .where(
      and(inArray(deliveries.key, keys), inArray(deliveries.state, ["pending", "held", "uncertain", "kept"])),
    );
}
