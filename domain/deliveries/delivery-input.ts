import { z } from "zod";
import { deliveryStates } from "@/db/schema/deliveries";
import { deliveryKinds } from "./delivery-kind";
import { deliveryLanes } from "./delivery-lane";

/** Names one delivery. */
export const deliveryInput = z.strictObject({ deliveryId: z.uuid() });

export type DeliveryInput = z.infer<typeof deliveryInput>;

/** One step for every message that fits, and how many the person was told these are. */
export const stepManyInput = z.strictObject({
  step: z.enum(["retry", "hold", "release", "cancel"]),
  count: z.coerce.number().int().min(1),
  state: z.enum(deliveryStates).optional(),
  kind: z.enum(deliveryKinds).optional(),
  lane: z.enum(deliveryLanes).optional(),
  q: z.string().max(100).optional(),
  person: z.uuid().optional(),
  once: z.enum(["uncertain"]).optional(),
});

export type StepManyInput = z.infer<typeof stepManyInput>;

export const resumeSendingInput = z.strictObject({});
