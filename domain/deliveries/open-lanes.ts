import { environment } from "@/config/environment";
import { type DeliveryLane, deliveryLanes } from "./delivery-lane";

/** Whether this installation can send anything by this way. */
export function isLaneOpen(lane: DeliveryLane) {
  const { SMTP_URL, SLACK_CLIENT_ID } = environment();
  return (lane === "mail" ? SMTP_URL : SLACK_CLIENT_ID) !== undefined;
}

export const openLanes = () => deliveryLanes.filter(isLaneOpen);
