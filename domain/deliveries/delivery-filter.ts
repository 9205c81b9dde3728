import { and, eq, ilike, or, type SQL } from "drizzle-orm";
import { deliveries } from "@/db/schema/deliveries";
import type { DeliveryFilter } from "./delivery-query";

/** The messages that fit what an administrator asked for. */
export function fits({ state, kind, lane, q, person, once }: DeliveryFilter): SQL | undefined {
  const words = q ? `%${q.replace(/[\\%_]/g, "\\$&")}%` : null;
  return and(
    state ? eq(deliveries.state, state) : undefined,
    kind ? eq(deliveries.kind, kind) : undefined,
    lane ? eq(deliveries.lane, lane) : undefined,
    person ? eq(deliveries.personId, person) : undefined,
    once ? eq(deliveries.wasUncertain, true) : undefined,
    words
      ? or(
          ilike(deliveries.recipientName, words),
          ilike(deliveries.recipientAddress, words),
          ilike(deliveries.reason, words),
        )
      : undefined,
  );
}
