import { environment } from "@/config/environment";
import type { deliveries } from "@/db/schema/deliveries";

export const deliveryLanes = ["mail", "slack"] as const satisfies (typeof deliveries.$inferSelect)["lane"][];

/** By which way a message goes: each has slots, a pace and troubles of its own. */
export type DeliveryLane = (typeof deliveryLanes)[number];

/** Whether this installation can send anything by this way. */
export function isLaneOpen(lane: DeliveryLane) {
  const { SMTP_URL, SLACK_CLIENT_ID } = environment();
  return (lane === "mail" ? SMTP_URL : SLACK_CLIENT_ID) !== undefined;
}

export const openLanes = () => deliveryLanes.filter(isLaneOpen);
