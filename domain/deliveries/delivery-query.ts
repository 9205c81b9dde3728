import { z } from "zod";
import { deliveryStates } from "@/db/schema/deliveries";
import { deliveryKinds } from "./delivery-kind";
import { deliveryLanes } from "./delivery-lane";

const lenient = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

/** What the address of the deliveries page may carry; anything else is ignored. */
export const deliveryQuery = z.object({
  state: lenient(z.enum(deliveryStates)),
  kind: lenient(z.enum(deliveryKinds)),
  lane: lenient(z.enum(deliveryLanes)),
  q: lenient(z.string().trim().max(100)),
  person: lenient(z.uuid()),
  /** Of whatever state now, the ones of which it was once not known whether they had arrived. */
  once: lenient(z.enum(["uncertain"])),
  before: lenient(z.string().max(200)),
});

export type DeliveryQuery = z.infer<typeof deliveryQuery>;

/** Which messages are meant, without the page of them. */
export type DeliveryFilter = Omit<DeliveryQuery, "before">;
