import { z } from "zod";

/** Names one delivery. */
export const deliveryInput = z.strictObject({ deliveryId: z.uuid() });

export type DeliveryInput = z.infer<typeof deliveryInput>;

export const resumeSendingInput = z.strictObject({});
