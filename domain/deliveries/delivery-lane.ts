export const deliveryLanes = ["mail", "slack"] as const;

/** By which way a message goes: each has slots, a pace and troubles of its own. */
export type DeliveryLane = (typeof deliveryLanes)[number];
